package org.rapport.goal.course;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rapport.goal.EntryKind;
import org.rapport.goal.SideKind;

/**
 * One thing that was said about a goal.
 *
 * @param number its place, from 1
 * @param version the version of the words it was said to
 * @param by a person or a member, as the side says
 * @param about the step it is about, for what changes one
 * @param words as they were said; empty without any
 */
public record GoalEntry(
        UUID id,
        int number,
        int version,
        EntryKind kind,
        SideKind side,
        UUID by,
        Instant at,
        Optional<UUID> about,
        String words) {

    /** The place and kind only; never the words. */
    @Override
    public String toString() {
        return "GoalEntry " + number + " " + kind;
    }
}
