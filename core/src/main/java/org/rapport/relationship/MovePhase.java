package org.rapport.relationship;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves a relationship to another phase.
 *
 * @param relationshipId whose
 * @param version the one the form was made from
 * @param to the new phase
 * @param endedOn the last day; only for {@code ENDED}, where it is needed
 */
public record MovePhase(
        UUID relationshipId,
        long version,
        Phase to,
        @Nullable LocalDate endedOn) {

    /** Needs the relationship and the phase. */
    public MovePhase {
        Objects.requireNonNull(relationshipId);
        Objects.requireNonNull(to);
    }
}
