package org.rapport.goal.scaling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which level a goal has reached, as therapist and client see it together.
 *
 * @param seen the number of the description that was shown
 */
public record RateLevel(UUID goal, int seen, @Nullable Integer level) {

    /** The goal only. */
    @Override
    public String toString() {
        return "RateLevel " + goal;
    }
}
