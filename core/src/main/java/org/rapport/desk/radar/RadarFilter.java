package org.rapport.desk.radar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which supervised relationships to show.
 *
 * @param practice only of this practice, or of all
 * @param site only at this site of a practice, or at all
 * @param therapist only with this therapist, or with all
 * @param looked also those the caller has looked at and that nothing new asks about
 * @param page from 0
 */
public record RadarFilter(
        @Nullable UUID practice,
        @Nullable UUID site,
        @Nullable UUID therapist,
        boolean looked,
        int page) {

    /** How many relationships stand on one page: what a supervisor can take in at one go. */
    public static final int ROWS = 25;

    /** Refuses a page before the first. */
    public RadarFilter {
        if (page < 0) {
            throw new IllegalArgumentException("page");
        }
    }
}
