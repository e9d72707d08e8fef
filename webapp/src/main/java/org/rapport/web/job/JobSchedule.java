package org.rapport.web.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rapport.shared.job.RecurringJob;
import org.rapport.shared.outbox.Outbox;
import org.rapport.shared.outbox.OutboxWorker;
import org.rapport.web.security.Readiness;

/**
 * Runs every {@link RecurringJob} with its pause in between while the application may run, and the outbox at once when
 * work was put there. What a job throws is logged and ends nothing.
 */
@ApplicationScoped
public class JobSchedule {

    private static final System.Logger LOG = System.getLogger(JobSchedule.class.getName());

    private final AtomicBoolean woken = new AtomicBoolean();

    @Inject
    private JobThreads threads;

    @Inject
    private Instance<RecurringJob> jobs;

    @Inject
    private OutboxWorker outbox;

    @Inject
    private Readiness readiness;

    /** Schedules all jobs. */
    public void start() {
        jobs.forEach(job -> threads.repeat(job.pause(), () -> run(job)));
    }

    /** Runs a job now, in this thread, if the application may run. */
    void once(RecurringJob job) {
        run(job);
    }

    /** Work was put and its transaction has committed: it need not wait for the next turn. */
    public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.WorkPut put) {
        if (woken.compareAndSet(false, true)) {
            try {
                threads.submit(this::outboxTurn);
            } catch (RejectedExecutionException startingOrStopping) {
                // the next turn, of this application or of another instance, finds the work
                woken.set(false);
            }
        }
    }

    private boolean outboxTurn() {
        woken.set(false);
        run(outbox);
        return true;
    }

    /** An edge: nothing a job throws may end the series. */
    private void run(RecurringJob job) {
        if (!readiness.refusals().isEmpty()) {
            return;
        }
        try {
            job.run();
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "The job " + job.name() + " failed", failure);
        }
    }
}
