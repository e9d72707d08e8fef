package org.rapport.measure.kept;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the scores of one person.
 *
 * @param scales only of these, each as {@code instrument.scale}; empty for all
 * @param from answered at that moment or later, or null
 * @param until answered before that moment, or null
 * @param newestFirst whether the newest come first, otherwise the oldest
 * @param after where the page before ended, or null
 * @param limit how many at most, from 1 to 200
 */
public record SearchScores(
        UUID person,
        List<String> scales,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean newestFirst,
        @Nullable KeptPlace after,
        int limit) {

    /** Copies the list. */
    public SearchScores {
        scales = List.copyOf(scales);
    }
}
