package org.rapport.contract.counter;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.contract.NegotiatedVersions;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * What a participant or a guardian says about single terms: ask to change one, agree to what the therapist suggests instead,
 * take back what was asked. Everybody sees the own words and the answers to them only.
 */
@Boundary
public class OwnCounters {

    private final RelationshipAccess access;
    private final CounterReading reading;
    private final Negotiation negotiation;
    private final NegotiatedVersions versions;
    private final CurrentActor actor;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected OwnCounters() {
        this(null, null, null, null, null);
    }

    /** Over these parts. */
    @Inject
    OwnCounters(
            RelationshipAccess access,
            CounterReading reading,
            Negotiation negotiation,
            NegotiatedVersions versions,
            CurrentActor actor) {
        this.access = access;
        this.reading = reading;
        this.negotiation = negotiation;
        this.versions = versions;
        this.actor = actor;
    }

    /** What the caller asked for in the relationship of this version, the newest first. */
    @Permits({Who.CLIENT_BY_LINK, Who.CLIENT, Who.GUARDIAN_BY_LINK})
    public List<CounterView> of(UUID agreement) {
        RelationshipRef relationship = relationship(agreement);
        CounterStep.Party me = negotiation.speaker();
        return reading.of(relationship, thread -> thread.asker().equals(me));
    }

    /** Asks to change one term. */
    @Permits({Who.CLIENT_BY_LINK, Who.CLIENT, Who.GUARDIAN_BY_LINK})
    public void ask(AskChange command) {
        negotiation.ask(relationship(command.agreement()), negotiation.speaker(), command);
    }

    /** Agrees to what the therapist suggested; the version that says it waits for everybody's signature. */
    @Permits({Who.CLIENT_BY_LINK, Who.CLIENT, Who.GUARDIAN_BY_LINK})
    public void agree(UUID agreement, UUID threadId, int position) {
        RelationshipRef relationship = relationship(agreement);
        negotiation.agree(relationship, own(relationship, threadId), position);
    }

    /** Takes back what was asked; what the therapist suggested instead goes with it. */
    @Permits({Who.CLIENT_BY_LINK, Who.CLIENT, Who.GUARDIAN_BY_LINK})
    public void takeBack(UUID agreement, UUID threadId, int position) {
        RelationshipRef relationship = relationship(agreement);
        negotiation.takeBack(relationship, own(relationship, threadId), position);
    }

    private CounterThread own(RelationshipRef relationship, UUID threadId) {
        CounterThread thread = reading.thread(relationship.organisation(), threadId);
        if (!thread.last().relationship().equals(relationship.id())
                || !thread.asker().equals(negotiation.speaker())) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return thread;
    }

    /** A link stands for one version and what becomes of it; signed in, one sees the own relationships. */
    private RelationshipRef relationship(UUID agreement) {
        Actor who = actor.get();
        UUID relationship = versions.relationshipOf(who.organisation(), agreement);
        if (who instanceof Actor.GuardianByLink link) {
            requireSubject(link.subject(), agreement);
            return access.requireGuardian(relationship);
        }
        if (who instanceof Actor.ClientByLink link) {
            requireSubject(link.subject(), agreement);
        }
        return access.requireParticipant(relationship);
    }

    private static void requireSubject(UUID subject, UUID agreement) {
        if (!subject.equals(agreement)) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }
}
