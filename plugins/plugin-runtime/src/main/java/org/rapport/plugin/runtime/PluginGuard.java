package org.rapport.plugin.runtime;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one way into a plugin's code. Each call runs on a daemon thread of its own that inherits no thread locals (a server keeps
 * its name tables there) and has the plugin's class loader as context; it has a time limit, whatever it throws is caught, and a
 * null answer is a failure. Checks of the answer belong into the call, so that they too run on the plugin's time.
 */
final class PluginGuard {

    private static final System.Logger LOG = System.getLogger(PluginGuard.class.getName());

    private final String plugin;
    private final ClassLoader loader;
    private final PluginLimits limits;
    private final Clock clock;
    private PluginUse use = PluginUse.none();
    private int failuresInRow;
    private int running;
    private boolean closing;
    private Optional<PluginProblem> suspension = Optional.empty();

    PluginGuard(String plugin, ClassLoader loader, PluginLimits limits, Clock clock) {
        this.plugin = plugin;
        this.loader = loader;
        this.limits = limits;
        this.clock = clock;
    }

    /** A call in use: counted, and refused while the plugin is suspended. */
    <T> T call(String what, Callable<T> call) {
        return call(what, limits.call(), call);
    }

    /** A summary, which may take longer. */
    <T> T summarise(String what, Callable<T> call) {
        return call(what, limits.summary(), call);
    }

    private <T> T call(String what, Duration limit, Callable<T> call) {
        if (suspension().isPresent()) {
            throw new PluginCallFailed(PluginCallFailed.Kind.NOT_ACTIVE, "Plugin " + plugin + " is suspended");
        }
        long begin = System.nanoTime();
        try {
            T answer = run(what, call, limit);
            succeeded(since(begin));
            return answer;
        } catch (PluginCallFailed failure) {
            if (failure.kind() != PluginCallFailed.Kind.INTERRUPTED) {
                failed(since(begin), failure);
            }
            throw failure;
        }
    }

    /** A call while the plugin is loaded: not counted, explained at length (nothing clinical is about yet). */
    <T> T load(String what, Callable<T> call) {
        return run(what, () -> LoadFailure.explaining(call), limits.load());
    }

    private <T> T run(String what, Callable<T> call, Duration limit) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new GuardedThread(() -> runToTheEnd(task), "plugin " + plugin + ": " + what);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        begun();
        try {
            thread.start();
        } catch (OutOfMemoryError noThread) {
            ended();
            throw failure(
                    PluginCallFailed.Kind.THREW, what, "got no thread, the server has too many or too little memory");
        }
        try {
            T answer = task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            if (answer == null) {
                throw failure(PluginCallFailed.Kind.INVALID_ANSWER, what, "answered null");
            }
            return answer;
        } catch (TimeoutException late) {
            abandon(thread, task);
            throw failure(PluginCallFailed.Kind.TIMED_OUT, what, "took longer than " + limit.toMillis() + " ms");
        } catch (ExecutionException thrown) {
            throw translated(what, Objects.requireNonNullElse(thrown.getCause(), thrown));
        } catch (InterruptedException interrupted) {
            abandon(thread, task);
            Thread.currentThread().interrupt();
            throw failure(PluginCallFailed.Kind.INTERRUPTED, what, "was given up, the server is stopping");
        }
    }

    private void runToTheEnd(FutureTask<?> task) {
        try {
            task.run();
        } finally {
            ended();
        }
    }

    private synchronized void begun() {
        running++;
    }

    private synchronized void ended() {
        running--;
        if (closing) {
            close();
        }
    }

    /** A thread of the host's that runs a plugin's code; all others with the plugin's loader are the plugin's own. */
    private static final class GuardedThread extends Thread {
        private GuardedThread(Runnable task, String name) {
            super(null, task, name, 0, false);
        }
    }

    /** Threads the plugin started itself and that still run. */
    List<Thread> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !(thread instanceof GuardedThread))
                .filter(thread -> thread.getContextClassLoader() == loader
                        || thread.getClass().getClassLoader() == loader)
                .toList();
    }

    private RuntimeException translated(String what, Throwable thrown) {
        if (thrown instanceof PluginRefused refused) {
            return refused;
        }
        if (thrown instanceof UnusableAnswer unusable) {
            return failure(PluginCallFailed.Kind.INVALID_ANSWER, what, unusable.detail());
        }
        return failure(
                PluginCallFailed.Kind.THREW, what, "threw " + thrown.getClass().getName());
    }

    private PluginCallFailed failure(PluginCallFailed.Kind kind, String what, String how) {
        return new PluginCallFailed(kind, what + " " + how);
    }

    /** Java cannot stop a thread: it is interrupted and watched, and if it goes on its plugin is suspended. */
    private void abandon(Thread thread, FutureTask<?> task) {
        task.cancel(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        Thread watch = new Thread(null, () -> suspendIfRunning(thread), "plugin " + plugin + ": watch", 0, false);
        watch.setDaemon(true);
        watch.start();
    }

    private void suspendIfRunning(Thread thread) {
        try {
            thread.join(limits.grace().toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            suspend(
                    new PluginProblem(
                            PluginProblem.Kind.RUNAWAY,
                            "\"" + thread.getName() + "\" did not stop "
                                    + limits.grace().toSeconds()
                                    + " s after its time limit. It goes on at low priority; a restart of the server frees it."));
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private synchronized void succeeded(Duration took) {
        failuresInRow = 0;
        use = use.succeeded(took);
    }

    private synchronized void failed(Duration took, PluginCallFailed failure) {
        failuresInRow++;
        String detail = String.valueOf(failure.getMessage());
        use = use.failed(took, new PluginUse.Failure(clock.instant(), failure.kind(), detail));
        LOG.log(Level.WARNING, "Plugin {0}: {1}", plugin, detail);
        if (failuresInRow >= limits.failures()) {
            suspend(new PluginProblem(
                    PluginProblem.Kind.FAILING,
                    limits.failures() + " calls in a row failed, the last one: " + detail + "."));
        }
    }

    private synchronized void suspend(PluginProblem problem) {
        if (suspension.isEmpty()) {
            suspension = Optional.of(problem);
            LOG.log(Level.ERROR, "Plugin {0} is suspended: {1}", plugin, problem.detail());
        }
    }

    synchronized void resume() {
        suspension = Optional.empty();
        failuresInRow = 0;
    }

    ClassLoader loader() {
        return loader;
    }

    /** Lets go of the plugin's jars as soon as no call runs any more: one that runs may still need a class. */
    synchronized void close() {
        closing = true;
        if (running == 0 && loader instanceof PluginClassLoader own) {
            try {
                own.close();
            } catch (IOException unclosed) {
                LOG.log(Level.WARNING, "{0} keeps a jar open: {1}", own.getName(), unclosed.getMessage());
            }
        }
    }

    synchronized Optional<PluginProblem> suspension() {
        return suspension;
    }

    synchronized PluginUse use() {
        return use;
    }
}
