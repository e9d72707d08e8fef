package org.rapport.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Watches a start of PostgreSQL from beside it. The library that starts it waits for minutes for a server that has
 * already ended; this interrupts it as soon as the program {@code pg_ctl} is done and has left no server, or when
 * nobody wants the server any more.
 */
final class StartWatch implements AutoCloseable {

    private static final long PAUSE = 20;

    private final Path cluster;
    private final BooleanSupplier unwanted;
    private final Thread starter = Thread.currentThread();
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean inVain;

    private StartWatch(Path cluster, BooleanSupplier unwanted) {
        this.cluster = cluster;
        this.unwanted = unwanted;
    }

    /** Watches what the calling thread starts until it closes the watch. */
    static StartWatch begin(Path cluster, BooleanSupplier unwanted) {
        StartWatch watch = new StartWatch(cluster, unwanted);
        Thread thread = new Thread(watch::look, "rapport-start-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    /** Fails when the start was interrupted. */
    void requireSuccess() throws IOException {
        close();
        if (inVain) {
            throw new IOException("PostgreSQL ended while it started");
        }
    }

    /** Afterwards the starting thread is not interrupted any more. */
    @Override
    public synchronized void close() {
        over.countDown();
        if (inVain) {
            Thread.interrupted();
        }
    }

    private void look() {
        Optional<ProcessHandle> control = Optional.empty();
        try {
            while (!over.await(PAUSE, TimeUnit.MILLISECONDS)) {
                control = control.or(this::control);
                if (control.isPresent() && isInVain(control.get())) {
                    interrupt();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isInVain(ProcessHandle control) {
        return unwanted.getAsBoolean() || (!control.isAlive() && server().isEmpty());
    }

    private synchronized void interrupt() {
        if (over.getCount() > 0) {
            inVain = true;
            starter.interrupt();
        }
    }

    /** The program that starts the server and waits for it, a child of ours. */
    private Optional<ProcessHandle> control() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .commandLine()
                        .filter(line -> line.contains("pg_ctl") && line.contains(cluster.toString()))
                        .isPresent())
                .findFirst();
    }

    private Optional<ProcessHandle> server() {
        return PostmasterFile.in(cluster).flatMap(PostmasterFile::process);
    }
}
