package org.rapport.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.rapport.client.Persons;
import org.rapport.client.consent.ConsentChoice;
import org.rapport.client.consent.ConsentDeciding;
import org.rapport.client.consent.ConsentMethod;
import org.rapport.client.consent.ConsentsDecided;
import org.rapport.client.consent.PersonConsents;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.task.LinkWishes;

/** A client sees what they allow, says yes or no, and takes back what they said, at any time and at once. */
@Boundary
public class MyConsents {

    @Inject
    private RelationshipAccess access;

    @Inject
    private ConsentReader reader;

    @Inject
    private ConsentDeciding deciding;

    @Inject
    private ConsentTrace trace;

    @Inject
    private Wishes wishes;

    /** Who asks, and asking for another link. */
    @ApplicationScoped
    static class Wishes {

        @Inject
        private CurrentActor actor;

        @Inject
        private LinkWishes links;

        @Inject
        private Persons persons;

        String language() {
            String known =
                    persons.get(who().organisation(), who().id()).details().language();
            return Objects.requireNonNullElse(known, "en");
        }

        Actor who() {
            return actor.get();
        }

        void ask(UUID relationship) {
            links.ask(ConsentTask.CONSENT_LINK_ASKED, relationship);
        }
    }

    /** What the caller allows in a relationship in which they take part; through a link only the one it is for. */
    @Permits({Who.CLIENT, Who.CLIENT_BY_LINK})
    public OwnConsentsPage open(UUID relationshipId) {
        RelationshipRef ref = mine(relationshipId);
        UUID me = wishes.who().id();
        PersonConsents about = reader.person(ref, me);
        trace.shown(ref, me);
        return new OwnConsentsPage(ref.id(), ref.zone(), wishes.language(), about, reader.texts(ref));
    }

    /**
     * Decides about one purpose, with effect at once. {@code TEXT_CHANGED} when the text shown is not the current one,
     * {@code NOTHING_TO_WITHDRAW} when nothing is given.
     */
    @Permits({Who.CLIENT, Who.CLIENT_BY_LINK})
    public void decide(UUID relationshipId, ConsentChoice choice) {
        RelationshipRef ref = mine(relationshipId);
        Actor me = wishes.who();
        ConsentMethod method = me instanceof Actor.ClientSignedIn ? ConsentMethod.PORTAL : ConsentMethod.LINK;
        List<ConsentChoice> taken = deciding.decide(
                reader.scope(ref),
                reader.person(ref, me.id()).who(),
                new ConsentsDecided(me.id(), method, ref.dayOf(trace.now()), null, List.of(choice)));
        trace.decided(ref, me.id(), taken);
        trace.tellTherapists(ref, me.id(), taken);
    }

    /** Asks for a link in place of the one the caller came with. */
    @Permits(Who.CLIENT_BY_LINK)
    public void askForLink() {
        if (!(wishes.who() instanceof Actor.ClientByLink link)) {
            throw new DomainException(SharedError.NOT_PERMITTED);
        }
        wishes.ask(link.subject());
    }

    private RelationshipRef mine(UUID relationshipId) {
        if (wishes.who() instanceof Actor.ClientByLink link && !link.subject().equals(relationshipId)) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return access.requireParticipant(relationshipId);
    }
}
