package org.rapport.desk.radar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Look at a supervised relationship again on a day, or earlier if something new comes.
 *
 * @param seen the keys of the reasons the supervisor saw
 * @param until after today, at most a year from now
 * @param note at most {@value #LONGEST_NOTE} characters, for the supervisor alone
 */
public record WatchRelationship(
        UUID relationship,
        List<String> seen,
        @Nullable LocalDate until,
        @Nullable String note) {

    /** Keeps its own copy. */
    public WatchRelationship {
        seen = List.copyOf(seen);
    }

    /** The longest note. */
    public static final int LONGEST_NOTE = 1000;

    /** The id only. */
    @Override
    public String toString() {
        return "WatchRelationship " + relationship;
    }
}
