package org.rapport.shared.job;

import java.time.Duration;

/**
 * Something to do again and again while the application runs. A bean that implements it is found and scheduled; tests
 * call {@link #run} themselves. Runs never overlap on one server, but do on several: take what is free, skip the rest.
 */
public interface RecurringJob {

    /** What the log calls it. */
    String name();

    /** How long after one run the next begins. */
    Duration pause();

    /** Whether one run may take minutes: such a job gets a thread that nothing else waits for. */
    default boolean takesLong() {
        return false;
    }

    /** Does what is there to do; throwing is logged and does not end the series. */
    void run();
}
