package org.rapport.signal.course;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fall over several forms none of which is better than the one before. Must be asked for every position in order,
 * since a run raises its event only once.
 */
final class SlowDecline {

    private final Reading reading;
    private int runStart;
    private boolean raised;

    SlowDecline(Reading reading) {
        this.reading = reading;
    }

    /** The slow decline that becomes visible at a position. */
    Optional<RaisedEvent> at(int position) {
        if (reading.stretch().drop(position - 1, position).signum() < 0) {
            runStart = position;
            raised = false;
        }
        int from = Math.max(
                runStart, position - reading.at(position).longestDecline().whole());
        Spread within = reading.within(from + 1, position);
        if (raised || !visible(from, position, within)) {
            return Optional.empty();
        }
        raised = true;
        return Optional.of(reading.event(EventKind.SLOW_DECLINE, from, position, within));
    }

    private boolean visible(int from, int position, @Nullable Spread within) {
        return reading.judged(position)
                && position - from >= reading.at(position).shortestDecline().whole()
                && reading.reaches(reading.stretch().drop(from, position), EventKind.SLOW_DECLINE, position, within);
    }
}
