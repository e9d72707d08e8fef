package org.rapport.goal.course;

import java.util.Optional;
import java.util.UUID;
import org.rapport.goal.SideKind;

/**
 * One of those who agree to a goal or do not: a person who takes part, or the therapists, who are one side.
 *
 * @param person whose side it is; empty for the therapists'
 */
public record Side(SideKind kind, Optional<UUID> person) {

    /** The therapists. */
    public static final Side THERAPIST = new Side(SideKind.THERAPIST, Optional.empty());

    /** Somebody who takes part. */
    public static Side of(UUID person) {
        return new Side(SideKind.CLIENT, Optional.of(person));
    }

    /** Whether an entry was made by this side. */
    boolean made(GoalEntry entry) {
        return kind == SideKind.THERAPIST
                ? entry.side() == SideKind.THERAPIST
                : entry.side() == SideKind.CLIENT
                        && person.filter(entry.by()::equals).isPresent();
    }
}
