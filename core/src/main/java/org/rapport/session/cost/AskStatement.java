package org.rapport.session.cost;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the statement of a period.
 *
 * @param from its first day
 * @param to its last day, not before the first and at most two years later
 */
public record AskStatement(
        UUID relationship,
        @NotNull @Nullable LocalDate from,
        @NotNull @Nullable LocalDate to,
        @NotNull @Nullable Splitting splitting) {

    /** Names the relationship only. */
    @Override
    public String toString() {
        return "AskStatement " + relationship;
    }
}
