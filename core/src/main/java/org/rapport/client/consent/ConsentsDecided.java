package org.rapport.client.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided at one time.
 *
 * @param by the person, or a guardian
 * @param day when
 * @param expiresOn the last day on which a yes holds, or null
 */
public record ConsentsDecided(
        UUID by,
        ConsentMethod method,
        LocalDate day,
        @Nullable LocalDate expiresOn,
        List<ConsentChoice> choices) {

    /** Keeps its own copy. */
    public ConsentsDecided {
        choices = List.copyOf(choices);
    }
}
