package org.rapport.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.rapport.shared.job.AsJob;
import org.rapport.shared.job.RecurringJob;

/** Every minute, asks the next circle about what nobody took up in time. */
@ApplicationScoped
class RiskEscalation implements RecurringJob {

    @Inject
    private RiskWidening widening;

    @Inject
    private AsJob asJob;

    @Override
    public String name() {
        return "risk answers";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (UUID organisation : asJob.asNobody(widening::organisations)) {
            asJob.in(organisation, name(), widening::widen);
        }
    }
}
