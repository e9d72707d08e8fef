package org.rapport.relationship;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of the caller's relationships to list for a program, in the order they were opened.
 *
 * @param phase only those in this phase; null for all
 * @param after only those after this one; null from the first
 * @param most how many at most, 1 to {@link #MOST}
 */
public record ListAfter(@Nullable Phase phase, @Nullable UUID after, int most) {

    /** The most that are listed at once. */
    public static final int MOST = 201;

    /** Refuses a list of none, or of too many. */
    public ListAfter {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most");
        }
    }
}
