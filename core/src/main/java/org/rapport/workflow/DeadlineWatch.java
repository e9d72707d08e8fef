package org.rapport.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.rapport.shared.job.AsJob;
import org.rapport.shared.job.RecurringJob;

/** Every minute, has workflows asked about the steps whose time has passed. */
@ApplicationScoped
class DeadlineWatch implements RecurringJob {

    @Inject
    private CourseTurns turns;

    @Inject
    private AsJob asJob;

    @Override
    public String name() {
        return "workflow deadlines";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (UUID organisation : asJob.asNobody(turns::organisations)) {
            asJob.in(organisation, name(), turns::late);
        }
    }
}
