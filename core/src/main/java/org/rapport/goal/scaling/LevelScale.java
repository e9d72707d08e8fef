package org.rapport.goal.scaling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The five described levels of a goal.
 *
 * @param number how often they were described; the newest counts
 * @param baseline where it begins, -1 or -2
 * @param levels from -2 to 2, in words
 */
public record LevelScale(
        UUID id, int number, int importance, int difficulty, int baseline, List<String> levels, Instant describedAt) {

    /** The lowest level. */
    public static final int LOWEST = -2;

    /** How many levels there are. */
    public static final int LEVELS = 5;

    /** Keeps its own copy. */
    public LevelScale {
        levels = List.copyOf(levels);
    }

    /** How much the goal counts. */
    public int weight() {
        return importance * difficulty;
    }

    /** A level in words. */
    public String level(int level) {
        return levels.get(level - LOWEST);
    }

    /** The weight only; never the words. */
    @Override
    public String toString() {
        return "LevelScale " + id;
    }
}
