package org.rapport.relationship.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.PersonInput;
import org.rapport.client.Persons;
import org.rapport.shared.access.Actor;

/** What {@link PortalSetUp} has to know of the invited, and the grant it opens. */
@ApplicationScoped
class PortalSetUpReader {

    @Inject
    private PortalPlaces places;

    @Inject
    private PortalGrants grants;

    @Inject
    private PortalLetters letters;

    @Inject
    private Persons persons;

    @Inject
    private PortalAdmission.PortalTrace trace;

    /** The grant of the invitation, where the person may use the portal (still). */
    Optional<PortalGrants.Grant> grant(Actor.ClientByLink invited) {
        return grants.ofLink(invited).filter(grant -> place(invited, grant).isPresent());
    }

    private Optional<PortalPlace> place(Actor.ClientByLink invited, PortalGrants.Grant grant) {
        return places.in(invited.organisation(), invited.id(), grant.relationship());
    }

    boolean reaches(UUID person) {
        return letters.reaches(person);
    }

    /** Whether this is the mail address in the person's own details: nobody signs in with another's. */
    boolean isOwnAddress(Actor.ClientByLink invited, String typed) {
        return typed.strip().equalsIgnoreCase(details(invited).contact());
    }

    PortalOffer offer(Actor.ClientByLink invited, PortalGrants.Grant grant) {
        return new PortalOffer(
                place(invited, grant).orElseThrow().practice(),
                Objects.requireNonNullElse(details(invited).language(), "en"),
                letters.reaches(invited.id()));
    }

    private PersonInput details(Actor.ClientByLink invited) {
        return persons.get(invited.organisation(), invited.id()).details();
    }

    /** Opens this grant beside those that are open. */
    void open(Actor.ClientByLink invited, PortalGrants.Grant grant) {
        grants.open(invited.organisation(), grant, trace.now());
        trace.changed(PortalAction.PORTAL_OPENED, invited.id());
    }

    /** Opens this grant and no other. */
    void openAlone(Actor.ClientByLink invited, PortalGrants.Grant grant) {
        grants.endOthers(invited.organisation(), grant, trace.now());
        grants.open(invited.organisation(), grant, trace.now());
        trace.changed(PortalAction.PORTAL_SET_UP, invited.id());
    }
}
