package org.rapport.goal.scaling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The described levels of a goal and those that were rated, oldest first. */
public record ScaledGoal(UUID goal, LevelScale scale, List<Point> rated) {

    /** Keeps its own copy. */
    public ScaledGoal {
        rated = List.copyOf(rated);
    }

    /** The level rated last. */
    public Optional<Point> last() {
        return rated.isEmpty() ? Optional.empty() : Optional.of(rated.get(rated.size() - 1));
    }

    /** The goal only. */
    @Override
    public String toString() {
        return "ScaledGoal " + goal;
    }

    /** A level rated at a moment. */
    public record Point(int level, Instant at) {

        /** Never the level. */
        @Override
        public String toString() {
            return "Point";
        }
    }
}
