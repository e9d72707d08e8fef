package org.rapport.transfer.file;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How far a run is, seen by the thread that tells others while the one that works goes on. Whoever works asks at each row
 * whether to go on.
 */
public final class Progress {

    private final AtomicLong done = new AtomicLong();
    private volatile Step step = Step.READING;
    private volatile boolean cancelled;

    /** What is done at the moment. */
    public enum Step {
        READING,
        WRITING,
        FINISHING
    }

    /** Somebody wants it to end without a trace. */
    public static final class Cancelled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("cancelled");
        }
    }

    /** One more row; throws {@link Cancelled} when somebody asked for it. */
    public void row() {
        rows(1);
    }

    /** So many more rows. */
    public void rows(int more) {
        if (cancelled) {
            throw new Cancelled();
        }
        done.addAndGet(more);
    }

    /** Something else begins, counted anew. */
    public void begin(Step next) {
        step = next;
        done.set(0);
    }

    /** Ends the run at its next row. */
    public void cancel() {
        cancelled = true;
    }

    /** What is done at the moment. */
    public Step step() {
        return step;
    }

    /** How many rows this step has done. */
    public long done() {
        return done.get();
    }
}
