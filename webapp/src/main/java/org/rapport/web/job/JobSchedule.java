package org.rapport.web.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.job.RecurringJob;
import org.rapport.shared.outbox.Outbox;
import org.rapport.shared.outbox.OutboxWorker;
import org.rapport.web.security.Readiness;

/**
 * Runs every {@link RecurringJob} with its pause in between while the application may run, and the outbox at once when
 * work was put there. What a job throws is logged and ends nothing. The threads are the application's own and know nothing
 * of it between two turns: whoever remembers a thread of the server's kind keeps all classes of an undeployed application.
 */
@ApplicationScoped
public class JobSchedule {

    private static final System.Logger LOG = System.getLogger(JobSchedule.class.getName());
    private static final long START_AFTER_MILLIS = 500;
    private static final long PATIENCE_SECONDS = 10;
    private static final int THREADS = 4;

    private final AtomicBoolean woken = new AtomicBoolean();

    @Resource
    private @Nullable ContextService context;

    private @Nullable ScheduledExecutorService executor;
    private Runnable outboxTurn = () -> {};

    @Inject
    private Instance<RecurringJob> jobs;

    @Inject
    private OutboxWorker outbox;

    @Inject
    private Readiness readiness;

    /** Schedules all jobs. */
    void start() {
        if (context != null) {
            ContextService inApplication = context;
            ScheduledThreadPoolExecutor made = new ScheduledThreadPoolExecutor(THREADS, JobSchedule::thread);
            made.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
            executor = made;
            jobs.forEach(job -> made.scheduleWithFixedDelay(
                    inApplication.contextualRunnable(() -> run(job)),
                    START_AFTER_MILLIS,
                    job.pause().toMillis(),
                    TimeUnit.MILLISECONDS));
            outboxTurn = inApplication.contextualRunnable(this::outboxTurn);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "rapport-job", 0, false);
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        thread.setDaemon(true);
        return thread;
    }

    /** Work was put and its transaction has committed: it need not wait for the next turn. */
    public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.WorkPut put) {
        if (executor != null && woken.compareAndSet(false, true)) {
            executor.execute(outboxTurn);
        }
    }

    private void outboxTurn() {
        woken.set(false);
        run(outbox);
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

    /** Lets what runs come to its end, uninterrupted; the beans it uses are gone after this. */
    @PreDestroy
    void stop() {
        if (executor == null) {
            return;
        }
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "A job did not end within {0} s", PATIENCE_SECONDS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
