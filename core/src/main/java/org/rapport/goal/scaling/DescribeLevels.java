package org.rapport.goal.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes the five levels of a goal, all of them before the first is rated.
 *
 * @param seen the number of the description that was shown; 0 for none
 * @param levels from -2 to 2
 */
public record DescribeLevels(
        UUID goal,
        int seen,
        @Nullable Integer importance,
        @Nullable Integer difficulty,
        @Nullable Integer baseline,
        List<String> levels) {

    /** Keeps its own copy. */
    public DescribeLevels {
        levels = new ArrayList<>(levels);
    }

    /** The goal only. */
    @Override
    public String toString() {
        return "DescribeLevels " + goal;
    }
}
