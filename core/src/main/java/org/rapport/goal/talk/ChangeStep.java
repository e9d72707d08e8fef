package org.rapport.goal.talk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.goal.EntryKind;

/**
 * Adds a step towards a goal, or says that one was taken, was not, or is no longer meant.
 *
 * @param step which, where one is changed
 * @param words of a new one
 */
public record ChangeStep(
        UUID goal,
        EntryKind change,
        @Nullable UUID step,
        @Nullable String words) {

    /** The goal and the change; never the words. */
    @Override
    public String toString() {
        return "ChangeStep " + goal + " " + change;
    }
}
