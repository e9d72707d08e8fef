package org.rapport.consent.family;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one person sees a relation.
 *
 * @param from who takes part
 * @param to somebody known in the unit, or null for somebody called by {@code toName}
 * @param type what the other is to the first
 * @param describedBy whose view it is; null for the therapist's own
 * @param since since when it is so, where that is known
 * @param words in their words
 */
public record DescribeRelation(
        @NotNull @Nullable UUID from,
        @Nullable UUID to,
        @Nullable String toName,
        @NotNull @Nullable RelationType type,
        @Nullable UUID describedBy,
        @NotNull @Nullable ContactStatus contact,
        @Nullable LocalDate since,
        @Nullable String words) {

    /** The type only; never names or words. */
    @Override
    public String toString() {
        return "DescribeRelation";
    }
}
