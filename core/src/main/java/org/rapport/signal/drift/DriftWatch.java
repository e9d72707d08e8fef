package org.rapport.signal.drift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.rapport.shared.job.AsJob;
import org.rapport.shared.job.RecurringJob;

/** Asks every organisation, several times an hour, whether its night's comparison is still to be done. */
@ApplicationScoped
class DriftWatch implements RecurringJob {

    @Inject
    private DriftNight night;

    @Inject
    private DriftPause settings;

    @Inject
    private AsJob asJob;

    @Override
    public String name() {
        return "drift";
    }

    @Override
    public Duration pause() {
        return settings.pause();
    }

    @Override
    public void run() {
        for (UUID organisation : asJob.asNobody(night::organisations)) {
            boolean more = true;
            while (more) {
                more = asJob.in(organisation, name(), night::portion);
            }
        }
    }
}
