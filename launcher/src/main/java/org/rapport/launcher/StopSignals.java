package org.rapport.launcher;

import java.util.concurrent.CompletableFuture;
import sun.misc.Signal;

/**
 * Ctrl-C and the termination signal, answered by ourselves: exit hooks of a virtual machine run side by side, but the
 * application must be stopped before its database. The value is the exit code.
 */
final class StopSignals {

    private static final int INTERRUPTED = 130;

    private final CompletableFuture<Integer> asked = new CompletableFuture<>();

    StopSignals() {
        Signal.handle(new Signal("INT"), signal -> asked.complete(INTERRUPTED));
        Signal.handle(new Signal("TERM"), signal -> asked.complete(0));
    }

    /** Asks to stop as a signal would, with this exit code. */
    void stop(int code) {
        asked.complete(code);
    }

    boolean asked() {
        return asked.isDone();
    }

    /** Waits until somebody asks to stop; answers the exit code. */
    int await() {
        return asked.join();
    }

    /** Waits until the other is done or somebody asks to stop, whichever comes first. */
    void awaitOr(CompletableFuture<?> other) {
        CompletableFuture.anyOf(asked, other.handle((result, failure) -> true)).join();
    }
}
