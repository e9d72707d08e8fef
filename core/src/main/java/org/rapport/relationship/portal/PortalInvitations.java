package org.rapport.relationship.portal;

import jakarta.inject.Inject;
import java.util.UUID;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * A therapist invites a participant of an own relationship to the portal, and takes it away again. The invitation is a link
 * to the person's own channel, with which they make their own sign-in; nobody else learns it.
 */
@Boundary
public class PortalInvitations {

    @Inject
    private RelationshipAccess access;

    @Inject
    private PortalPlaces places;

    @Inject
    private PortalAdmission admission;

    /** How far the participant is in this relationship; nothing of any other. */
    @Permits(Who.THERAPIST)
    public PortalStanding standing(UUID relationshipId, UUID person) {
        RelationshipRef relationship = require(relationshipId, person);
        return opens(relationship, person) ? admission.standing(relationship, person) : PortalStanding.OFF;
    }

    /**
     * Makes a link with which the participant opens this relationship in the portal and makes the own sign-in, or makes it
     * anew; one made before is worth nothing any more. {@code PORTAL_OFF} when the details do not allow the portal or the
     * person is too young for it here.
     */
    @Permits(Who.THERAPIST)
    public PortalInvitation invite(UUID relationshipId, UUID person) {
        RelationshipRef relationship = require(relationshipId, person);
        if (!opens(relationship, person)) {
            throw new DomainException(PortalError.PORTAL_OFF);
        }
        return admission.invite(relationship, person);
    }

    /**
     * Takes this relationship out of the participant's portal, wherever it is open, with an open invitation. A sign-in that
     * opens nothing any more is closed.
     */
    @Permits(Who.THERAPIST)
    public void end(UUID relationshipId, UUID person) {
        admission.end(require(relationshipId, person), person);
    }

    private boolean opens(RelationshipRef relationship, UUID person) {
        return places.in(relationship.organisation(), person, relationship.id()).isPresent();
    }

    private RelationshipRef require(UUID relationshipId, UUID person) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        if (relationship.participant(person).isEmpty()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return relationship;
    }
}
