package org.rapport.measure.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.rapport.plugin.PluginsRenewed;
import org.rapport.shared.job.AsJob;

/** When plugins came, were replaced or resumed, scores that waited for one are tried again. */
@ApplicationScoped
class WaitingScoresWaking {

    @Inject
    private WaitingScores waiting;

    @Inject
    private AsJob asJob;

    void renewed(@Observes PluginsRenewed event) {
        for (UUID organisation : asJob.asNobody(waiting::organisations)) {
            asJob.in(organisation, "plugins", () -> {
                waiting.tryNow();
                return true;
            });
        }
    }
}
