package org.rapport.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens the goals of a version to guardians, as far as one young person goes.
 *
 * @param person the young person
 * @param reason needed for a decision, left out when the young person said so
 */
public record ReleaseGoals(
        UUID agreement,
        UUID person,
        ReleaseBasis basis,
        @Nullable String reason) {

    /** The type only; never the reason. */
    @Override
    public String toString() {
        return "ReleaseGoals " + agreement;
    }
}
