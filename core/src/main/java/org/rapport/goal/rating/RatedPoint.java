package org.rapport.goal.rating;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One rating.
 *
 * @param session the session its form was about, where there is one
 * @param number that session's number; 0 without
 * @param day of the session, or on which it was answered
 * @param value from 0 to 10
 */
public record RatedPoint(UUID goal, UUID person, @Nullable UUID session, int number, LocalDate day, int value) {

    /** The goal only; never the value. */
    @Override
    public String toString() {
        return "RatedPoint of " + goal;
    }
}
