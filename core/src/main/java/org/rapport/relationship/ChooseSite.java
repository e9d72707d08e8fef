package org.rapport.relationship;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A relationship takes place at this site of its practice.
 *
 * @param relationshipId whose
 * @param version the one the form was made from
 * @param site where; null when it is not said
 */
public record ChooseSite(
        UUID relationshipId, long version, @Nullable UUID site) {

    /** Needs the relationship. */
    public ChooseSite {
        Objects.requireNonNull(relationshipId);
    }
}
