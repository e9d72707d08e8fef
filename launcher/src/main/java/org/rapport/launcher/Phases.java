package org.rapport.launcher;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Supplier;

/** Measures the steps of a start and writes one line for each into the server log. */
final class Phases {

    private static final System.Logger LOG = System.getLogger(Phases.class.getName());

    private final long processStart;

    /** Counts from the start of this process, so that the virtual machine's own start is in the sum. */
    Phases() {
        long alreadyRunning = ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> System.currentTimeMillis() - start.toEpochMilli())
                .orElse(0L);
        this.processStart =
                System.nanoTime() - Duration.ofMillis(alreadyRunning).toNanos();
    }

    <T> T measure(String name, Supplier<T> step) {
        long start = System.nanoTime();
        T result = step.get();
        LOG.log(Level.INFO, "Start: {0} took {1} ms", name, millisSince(start));
        return result;
    }

    /** Milliseconds since the process began. */
    long ready() {
        long total = millisSince(processStart);
        LOG.log(Level.INFO, "Start: ready {0} ms after the process began", total);
        return total;
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}
