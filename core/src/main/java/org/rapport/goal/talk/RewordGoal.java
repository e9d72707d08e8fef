package org.rapport.goal.talk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a goal other words. Nobody has agreed to them yet.
 *
 * @param version of the words that were shown
 */
public record RewordGoal(UUID goal, int version, @Nullable String words) {

    /** The goal only. */
    @Override
    public String toString() {
        return "RewordGoal " + goal;
    }
}
