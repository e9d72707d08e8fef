package org.rapport.relationship.portal;

import java.time.ZoneId;
import java.util.UUID;
import org.rapport.client.UnitKind;
import org.rapport.relationship.Phase;

/**
 * A relationship in which a client takes part today and may use the portal.
 *
 * @param practice its name
 * @param zone of the practice
 * @param therapists the names of today's therapists, in one line
 */
public record PortalPlace(
        UUID relationship,
        UUID practiceId,
        String practice,
        ZoneId zone,
        UnitKind kind,
        Phase phase,
        String therapists) {

    /** Whether somebody else takes part too. */
    public boolean together() {
        return kind != UnitKind.INDIVIDUAL;
    }

    /** The relationship only. */
    @Override
    public String toString() {
        return "PortalPlace " + relationship;
    }
}
