package org.rapport.goal.course;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A goal with everything that was said about it.
 *
 * @param owner whose goal it is; empty for one that all who take part share
 */
public record KeptGoal(UUID id, Optional<UUID> owner, Instant openedAt, GoalCourse course) {

    /** Whether all who take part share it. */
    public boolean shared() {
        return owner.isEmpty();
    }

    /** Whether it is this person's own or one they share. */
    public boolean concerns(UUID person) {
        return owner.map(person::equals).orElse(true);
    }

    /** Whether this person, who takes part, may read it. */
    public boolean visibleTo(UUID person) {
        return concerns(person) || course.shownToOthers();
    }

    /** The id only. */
    @Override
    public String toString() {
        return "KeptGoal " + id;
    }
}
