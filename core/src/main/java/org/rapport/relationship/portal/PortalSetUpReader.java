package org.rapport.relationship.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.client.Persons;
import org.rapport.shared.access.Actor;

/** What {@link PortalSetUp} has to know of the invited. */
@ApplicationScoped
class PortalSetUpReader {

    @Inject
    private PortalPlaces places;

    @Inject
    private PortalLetters letters;

    @Inject
    private Persons persons;

    List<PortalPlace> places(Actor.ClientByLink invited) {
        return places.of(invited.organisation(), invited.id());
    }

    boolean reaches(UUID person) {
        return letters.reaches(person);
    }

    PortalOffer offer(Actor.ClientByLink invited, List<PortalPlace> where) {
        String language =
                persons.get(invited.organisation(), invited.id()).details().language();
        return new PortalOffer(
                where.get(0).practice(), language == null ? "en" : language, letters.reaches(invited.id()));
    }
}
