package org.rapport.goal.talk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.goal.EntryKind;

/**
 * Says something about a goal, for the caller's own side and nobody else's.
 *
 * @param version of the words that were shown
 * @param said one of the statements about a goal
 * @param reason why, in a sentence; needed for laying it aside
 */
public record AnswerGoal(
        UUID goal, int version, EntryKind said, @Nullable String reason) {

    /** The goal and what is said; never why. */
    @Override
    public String toString() {
        return "AnswerGoal " + goal + " " + said;
    }
}
