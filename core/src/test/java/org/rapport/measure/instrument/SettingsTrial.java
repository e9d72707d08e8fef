package org.rapport.measure.instrument;

import jakarta.inject.Inject;
import java.util.UUID;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** Asks for values in force inside a transaction. */
@Boundary
class SettingsTrial {

    @Inject
    private KeptSettings kept;

    @Inject
    private Structures structures;

    @Permits(Who.JOB)
    public String cutOff(UUID organisation, UUID response, String instrument) {
        return structures.all(organisation).stream()
                .filter(each -> each.id().equals(instrument))
                .findFirst()
                .map(each -> kept.when(organisation, response, each)
                        .values()
                        .number("cut-off")
                        .orElseThrow()
                        .toPlainString())
                .orElseThrow();
    }
}
