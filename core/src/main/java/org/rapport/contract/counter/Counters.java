package org.rapport.contract.counter;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.contract.NegotiatedVersions;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * What a therapist does with changes that clients and guardians of an own relationship ask for: read them, take them up, which
 * makes a new version for everybody to sign, decline them with a reason, or suggest another value.
 */
@Boundary
public class Counters {

    private final RelationshipAccess access;
    private final CounterReading reading;
    private final Negotiation negotiation;
    private final NegotiatedVersions versions;
    private final CurrentActor actor;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Counters() {
        this(null, null, null, null, null);
    }

    /** Over these parts. */
    @Inject
    Counters(
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

    /** Everything that was asked for, the newest first. */
    @Permits(Who.THERAPIST)
    public List<CounterView> of(UUID relationshipId) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        return read(relationship, reading.of(relationship, thread -> true));
    }

    /** One change asked for, with every step. */
    @Permits(Who.THERAPIST)
    public CounterView open(UUID threadId) {
        RelationshipRef relationship = mine(threadId);
        return read(relationship, reading.of(relationship, thread -> thread.id().equals(threadId)))
                .get(0);
    }

    private List<CounterView> read(RelationshipRef relationship, List<CounterView> shown) {
        if (!shown.isEmpty()) {
            versions.read(
                    relationship,
                    shown.stream().map(CounterView::agreement).distinct().toList());
        }
        return shown;
    }

    /** Takes it up: a new version says what is wanted. Gives its id. */
    @Permits(Who.THERAPIST)
    public UUID accept(UUID threadId, int position) {
        return negotiation.accept(mine(threadId), thread(threadId), position);
    }

    /** Does not take it up, and says why. */
    @Permits(Who.THERAPIST)
    public void decline(UUID threadId, int position, String reason) {
        negotiation.decline(mine(threadId), thread(threadId), new CounterWriting.Answer(position, reason));
    }

    /** Suggests another value, and says why. */
    @Permits(Who.THERAPIST)
    public void suggest(SuggestOther command) {
        negotiation.suggest(mine(command.thread()), thread(command.thread()), command);
    }

    private CounterThread thread(UUID threadId) {
        return reading.thread(actor.get().organisation(), threadId);
    }

    private RelationshipRef mine(UUID threadId) {
        return access.requireMine(thread(threadId).last().relationship());
    }
}
