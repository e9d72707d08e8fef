package org.rapport.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.rapport.shared.job.AsJob;
import org.rapport.shared.job.RecurringJob;

/** Asks every organisation, several times an hour, whether its night's renewal is still to be done. */
@ApplicationScoped
class NightlySpread implements RecurringJob {

    @Inject
    private SpreadRenewal renewal;

    @Inject
    private AsJob asJob;

    @Override
    public String name() {
        return "spread between clients";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        for (UUID organisation : asJob.asNobody(renewal::organisations)) {
            asJob.in(organisation, name(), renewal::renew);
        }
    }
}
