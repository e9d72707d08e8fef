package org.rapport.web.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
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
    private static final long START_AFTER_MILLIS = 500;

    private final List<Future<?>> scheduled = new CopyOnWriteArrayList<>();
    private final AtomicBoolean woken = new AtomicBoolean();

    @Resource
    private @Nullable ManagedScheduledExecutorService executor;

    @Resource
    private @Nullable ManagedExecutorService aside;

    @Inject
    private Instance<RecurringJob> jobs;

    @Inject
    private OutboxWorker outbox;

    @Inject
    private Readiness readiness;

    /** Schedules all jobs once the application is there. */
    public void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.forEach(this::schedule);
    }

    private void schedule(RecurringJob job) {
        if (executor != null) {
            Runnable turn = job.takesLong() ? onAThreadOfItsOwn(job) : () -> run(job);
            scheduled.add(executor.scheduleWithFixedDelay(
                    turn, START_AFTER_MILLIS, job.pause().toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    /** A turn of a job that takes long: on a thread of its own, and left out while the last turn goes on. */
    private Runnable onAThreadOfItsOwn(RecurringJob job) {
        AtomicBoolean goesOn = new AtomicBoolean();
        return () -> {
            if (aside != null && goesOn.compareAndSet(false, true)) {
                try {
                    aside.execute(() -> {
                        try {
                            run(job);
                        } finally {
                            goesOn.set(false);
                        }
                    });
                } catch (RejectedExecutionException full) {
                    goesOn.set(false);
                }
            }
        };
    }

    /** Work was put and its transaction has committed: it need not wait for the next turn. */
    public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.WorkPut put) {
        if (executor != null && woken.compareAndSet(false, true)) {
            scheduled.removeIf(Future::isDone);
            scheduled.add(executor.submit(() -> {
                woken.set(false);
                run(outbox);
            }));
        }
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

    @PreDestroy
    void stop() {
        scheduled.forEach(job -> job.cancel(false));
    }
}
