package org.rapport.relationship;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.RegisterUnit;

/**
 * Writes down a client unit and opens the caller's relationship with it on the unit's first day.
 *
 * @param relationshipId made when the form was first shown; sending the same form twice opens one relationship
 * @param unit the unit and who takes part
 * @param site one of the practice's sites; null means its only one, and that it is not said where there are several
 */
public record RegisterRelationship(
        UUID relationshipId, RegisterUnit unit, @Nullable UUID site) {

    /** Needs the first two. */
    public RegisterRelationship {
        Objects.requireNonNull(relationshipId);
        Objects.requireNonNull(unit);
    }

    /** At the practice's only site, or it is not said where. */
    public RegisterRelationship(UUID relationshipId, RegisterUnit unit) {
        this(relationshipId, unit, null);
    }
}
