package org.rapport.launcher;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what a database tells of its trouble, in order. */
final class Heard implements DatabaseTrouble {

    static final String RECOVERED = "recovered";

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Override
    public void recovered() {
        told.add(RECOVERED);
    }

    @Override
    public void lost(Refusal refusal) {
        told.add(refusal.sentence());
    }

    /** Waits for the next message. */
    String next() throws InterruptedException {
        return String.valueOf(told.poll(2, TimeUnit.MINUTES));
    }
}
