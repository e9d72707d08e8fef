package org.rapport.web.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The application's own threads for what happens beside requests. They know nothing of it between two pieces of work:
 * whoever in the server remembers a thread of its own kind keeps all classes of an application that was undeployed.
 */
@ApplicationScoped
public class JobThreads {

    private static final System.Logger LOG = System.getLogger(JobThreads.class.getName());
    private static final long START_AFTER_MILLIS = 500;
    private static final long PATIENCE_SECONDS = 10;
    private static final int THREADS = 6;

    @Resource
    private @Nullable ContextService context;

    private @Nullable ScheduledThreadPoolExecutor pool;
    private Executor inApplication = Runnable::run;

    /** Makes them, in the context of this moment, in which no object of ours may be at work. */
    public synchronized void start() {
        if (context != null) {
            inApplication = context.createContextualProxy((Executor) Runnable::run, Executor.class);
        }
        ScheduledThreadPoolExecutor made = new ScheduledThreadPoolExecutor(THREADS, JobThreads::thread);
        made.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        pool = made;
    }

    /** Does this soon, and again and again with this pause in between. */
    public void repeat(Duration pause, Runnable work) {
        pool().scheduleWithFixedDelay(
                        () -> inApplication.execute(work), START_AFTER_MILLIS, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Does this once, now.
     *
     * @throws RejectedExecutionException if the application starts or stops
     */
    public <T> Future<T> submit(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        pool().execute(() -> inApplication.execute(task));
        return task;
    }

    /** Lets what runs come to its end, uninterrupted, and takes no more work. */
    public void stop() {
        ScheduledThreadPoolExecutor ending = pool;
        if (ending == null) {
            return;
        }
        ending.shutdown();
        try {
            if (!ending.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "A job did not end within {0} s", PATIENCE_SECONDS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized ScheduledThreadPoolExecutor pool() {
        if (pool == null) {
            throw new RejectedExecutionException("the application has not started");
        }
        return pool;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "rapport-job", 0, false);
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        thread.setDaemon(true);
        return thread;
    }
}
