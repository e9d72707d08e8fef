package org.rapport.goal.course;

import java.util.UUID;

/** A step towards a goal. */
public record GoalStep(UUID id, String words, boolean done) {

    /** The id only. */
    @Override
    public String toString() {
        return "GoalStep " + id;
    }
}
