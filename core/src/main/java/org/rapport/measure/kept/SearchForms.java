package org.rapport.measure.kept;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the answered forms of one person.
 *
 * @param instrument only of this one, or null
 * @param from answered at that moment or later, or null
 * @param until answered before that moment, or null
 * @param newestFirst whether the newest come first, otherwise the oldest
 * @param after where the page before ended, or null
 * @param limit how many at most, from 1 to 200
 */
public record SearchForms(
        UUID person,
        @Nullable String instrument,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean newestFirst,
        @Nullable KeptPlace after,
        int limit) {}
