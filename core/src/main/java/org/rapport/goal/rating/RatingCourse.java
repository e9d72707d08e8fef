package org.rapport.goal.rating;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.plugin.runtime.instrument.ChangeRule.Change;

/**
 * How near one person came to one goal over time, oldest first, at least one rating.
 *
 * @param reliable what counts as a reliable change, with its source
 */
public record RatingCourse(UUID person, List<RatedPoint> points, ReliablePoints reliable) {

    /** Keeps its own copy. */
    public RatingCourse {
        points = List.copyOf(points);
    }

    /** The first rating. */
    public RatedPoint first() {
        return points.get(0);
    }

    /** The last rating. */
    public RatedPoint last() {
        return points.get(points.size() - 1);
    }

    /** What the change from the first to the last is; empty while there is one only. */
    public Optional<Change> change() {
        return points.size() < 2 ? Optional.empty() : Optional.of(reliable.judge(first().value(), last().value()));
    }

    /** How many ratings; never a value. */
    @Override
    public String toString() {
        return "RatingCourse of " + points.size();
    }
}
