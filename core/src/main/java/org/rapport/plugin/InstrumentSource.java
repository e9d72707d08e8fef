package org.rapport.plugin;

import java.util.List;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/** Where instruments come from and who runs their own scorers: the loaded plugins. */
interface InstrumentSource {

    /** No instruments. */
    InstrumentSource NONE = new InstrumentSource() {
        @Override
        public List<Instrument> instruments() {
            return List.of();
        }

        @Override
        public ScoredResponse score(Instrument offered, Answers answers) {
            throw new IllegalArgumentException("nothing is offered");
        }
    };

    List<Instrument> instruments();

    /** Scores a response to an instrument that is offered now; a scale whose scorer fails stays pending. */
    ScoredResponse score(Instrument offered, Answers answers);
}
