package org.rapport.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rapport.shared.job.RecurringJob;

/** Tells once a second how far the runs of this server are, in transactions of their own. */
@ApplicationScoped
public class ImportBeat implements RecurringJob {

    @Inject
    private ImportWorker worker;

    @Override
    public String name() {
        return "import-beat";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        worker.beat();
    }
}
