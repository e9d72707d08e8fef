package org.rapport.plugin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/** Where instruments come from and who runs their own scorers: the loaded plugins. */
interface InstrumentSource {

    /** What an organisation uses; without one, what comes with the installation. */
    List<Instrument> instruments(Optional<UUID> organisation);

    /**
     * Asks the scorer of the plugin that offers this very structure to this organisation, or offered it before a newer version
     * came; empty if there is none. A scale whose scorer fails stays pending.
     */
    Optional<ScoredResponse> score(
            Optional<UUID> organisation, Instrument structure, Answers answers, Answers settings);
}
