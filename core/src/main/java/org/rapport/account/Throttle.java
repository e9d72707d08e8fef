package org.rapport.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When the next try is allowed, after wrong ones.
 *
 * @param tries how many wrong tries a window may hold; after that one waits until the oldest leaves it
 * @param free how many of them cost no wait; each further one costs 2, 4, 8... seconds
 * @param window how long a wrong try counts
 */
record Throttle(int tries, int free, Duration window) {

    /** The moment from which a try is allowed, or nothing when it is allowed now. Failures newest first. */
    Optional<Instant> closedUntil(List<Instant> failures, Instant now) {
        List<Instant> counted =
                failures.stream().filter(at -> at.isAfter(now.minus(window))).toList();
        if (counted.size() >= tries) {
            return Optional.of(counted.get(tries - 1).plus(window));
        }
        int costly = counted.size() - free;
        if (costly <= 0) {
            return Optional.empty();
        }
        Instant open = counted.get(0).plusSeconds(1L << Math.min(costly, 10));
        return open.isAfter(now) ? Optional.of(open) : Optional.empty();
    }
}
