package org.rapport.relationship.portal;

import jakarta.inject.Inject;
import java.util.UUID;
import org.rapport.account.ClientAccount;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
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

    /** How far the participant is. */
    @Permits(Who.THERAPIST)
    public PortalStanding standing(UUID relationshipId, UUID person) {
        RelationshipRef relationship = require(relationshipId, person);
        if (!opens(relationship, person)) {
            return PortalStanding.OFF;
        }
        return admission
                .account(new Actor.ClientSignedIn(relationship.organisation(), person))
                .map(PortalInvitations::standing)
                .orElse(PortalStanding.NOT_SET_UP);
    }

    private static PortalStanding standing(ClientAccount account) {
        if (account.closed()) {
            return PortalStanding.ENDED;
        }
        return account.withPassword() ? PortalStanding.PASSWORD : PortalStanding.CODES;
    }

    /**
     * Makes a link with which the participant makes the own sign-in, or makes it anew; one made before is worth nothing any
     * more. {@code PORTAL_OFF} when the details do not allow the portal or the person is too young for it here.
     */
    @Permits(Who.THERAPIST)
    public PortalInvitation invite(UUID relationshipId, UUID person) {
        RelationshipRef relationship = require(relationshipId, person);
        if (!opens(relationship, person)) {
            throw new DomainException(PortalError.PORTAL_OFF);
        }
        return admission.invite(person);
    }

    /** Takes the portal away: the sign-in opens nothing any more, wherever it is open, and neither does an open invitation. */
    @Permits(Who.THERAPIST)
    public void end(UUID relationshipId, UUID person) {
        require(relationshipId, person);
        admission.end(person);
    }

    private boolean opens(RelationshipRef relationship, UUID person) {
        return places.of(relationship.organisation(), person).stream()
                .anyMatch(place -> place.relationship().equals(relationship.id()));
    }

    private RelationshipRef require(UUID relationshipId, UUID person) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        if (relationship.participant(person).isEmpty()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return relationship;
    }
}
