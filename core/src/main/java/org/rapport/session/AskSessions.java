package org.rapport.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of the caller's sessions to list for a program, the earliest first.
 *
 * @param relationship all of this own relationship; null for those the caller holds in any
 * @param from on this day where the practice is, or later; null for all
 * @param to on this day or earlier; null for all
 * @param after only those after this one; null from the first
 * @param most how many at most, 1 to {@link #MOST}
 */
public record AskSessions(
        @Nullable UUID relationship,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Place after,
        int most) {

    /** The most that are listed at once. */
    public static final int MOST = 201;

    /** Refuses a list of none, or of too many. */
    public AskSessions {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most");
        }
    }

    /** The place of a session in the list. */
    public record Place(Instant starts, UUID session) {}
}
