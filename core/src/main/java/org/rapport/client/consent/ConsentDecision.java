package org.rapport.client.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided, about themselves or for a child.
 *
 * @param here whether it was decided in the relationship looked at; a channel may have been decided in another one
 * @param textNumber the version of the text it was given to; 0 for a no that names none
 * @param expiresOn the last day on which it holds, or null
 */
public record ConsentDecision(
        UUID person,
        UUID decidedBy,
        ConsentPurpose purpose,
        ConsentOutcome outcome,
        ConsentMethod method,
        boolean here,
        int textNumber,
        LocalDate day,
        @Nullable LocalDate expiresOn,
        Instant recordedAt) {

    /** Whether it is a yes that has run out by that day. */
    boolean overOn(LocalDate today) {
        return outcome == ConsentOutcome.GIVEN && expiresOn != null && expiresOn.isBefore(today);
    }
}
