package org.rapport.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.rapport.shared.job.AsJob;
import org.rapport.shared.job.RecurringJob;

/** Deletes sent files that nobody carried out within a day, and those whose sending stopped in the middle. */
@ApplicationScoped
public class ImportSweep implements RecurringJob {

    @Inject
    private ImportWork work;

    @Inject
    private AsJob asJob;

    @Override
    public String name() {
        return "import-sweep";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        for (UUID organisation : asJob.asNobody(work::leftAlone)) {
            asJob.in(organisation, name(), () -> {
                work.sweep();
                return true;
            });
        }
    }
}
