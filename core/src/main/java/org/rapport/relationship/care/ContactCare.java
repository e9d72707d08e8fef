package org.rapport.relationship.care;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.client.UnitDay;
import org.rapport.client.contact.SharedContact;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * A therapist keeps the contact details of somebody in an own relationship from everybody else who takes part, and is told
 * where two people share an address or a number.
 */
@Boundary
public class ContactCare {

    @Inject
    private RelationshipAccess access;

    @Inject
    private ContactReader reader;

    @Inject
    private CareTrace trace;

    /** What there is to mind about a participant or guardian; not found for anybody else. */
    @Permits(Who.THERAPIST)
    public ContactPage open(UUID relationshipId, UUID personId) {
        RelationshipRef ref = access.requireMine(relationshipId);
        ContactPage page = reader.page(ref, at(ref), personId);
        trace.shown(CareAction.CONTACT_CARE_SHOWN, personId, ref);
        return page;
    }

    /** Keeps the contact from the others from now on, in every unit; the reason is for therapists of this one. */
    @Permits(Who.THERAPIST)
    public void keep(UUID relationshipId, UUID personId, String reason) {
        RelationshipRef ref = access.requireMine(relationshipId);
        reader.requireHere(ref, at(ref), personId);
        reader.contacts().keep(at(ref), personId, reason);
        trace.changed(CareAction.CONTACT_KEPT, personId);
        trace.tell(ref, CareLedger.CONTACT_KEPT, personId, Map.of("person", personId.toString()));
    }

    /** Takes back what was set in this relationship. */
    @Permits(Who.THERAPIST)
    public void lift(UUID relationshipId, UUID personId) {
        RelationshipRef ref = access.requireMine(relationshipId);
        reader.requireHere(ref, at(ref), personId);
        reader.contacts().lift(at(ref), personId);
        trace.changed(CareAction.CONTACT_SHOWN_AGAIN, personId);
        trace.tell(ref, CareLedger.CONTACT_SHOWN_AGAIN, personId, Map.of("person", personId.toString()));
    }

    /** Whose contact is kept from the others, of those in an own relationship. */
    @Permits(Who.THERAPIST)
    public Set<UUID> kept(UUID relationshipId) {
        RelationshipRef ref = access.requireMine(relationshipId);
        return reader.contacts().keptIn(ref.organisation(), ref.unitId());
    }

    /** Which two people of an own relationship share an address or a number. */
    @Permits(Who.THERAPIST)
    public List<SharedContact> shared(UUID relationshipId) {
        return reader.shared(at(access.requireMine(relationshipId)));
    }

    private UnitDay at(RelationshipRef ref) {
        return ref.unitOn(trace.now());
    }
}
