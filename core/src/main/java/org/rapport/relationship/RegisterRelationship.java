package org.rapport.relationship;

import java.util.Objects;
import java.util.UUID;
import org.rapport.client.RegisterUnit;

/**
 * Writes down a client unit and opens the caller's relationship with it on the unit's first day.
 *
 * @param relationshipId made when the form was first shown; sending the same form twice opens one relationship
 * @param unit the unit and who takes part
 */
public record RegisterRelationship(UUID relationshipId, RegisterUnit unit) {

    /** Needs both. */
    public RegisterRelationship {
        Objects.requireNonNull(relationshipId);
        Objects.requireNonNull(unit);
    }
}
