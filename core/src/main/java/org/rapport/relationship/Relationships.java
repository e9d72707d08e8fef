package org.rapport.relationship;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** A therapist finds an own relationship, sees who and where, and moves its phase. */
@Boundary
public class Relationships {

    private final RelationshipAccess access;
    private final RelationshipRepository relationships;
    private final RelationshipQueries queries;
    private final Chronicle chronicle;
    private final CurrentActor actor;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Relationships() {
        this(null, null, null, null, null);
    }

    /** Over these. */
    @Inject
    Relationships(
            RelationshipAccess access,
            RelationshipRepository relationships,
            RelationshipQueries queries,
            Chronicle chronicle,
            CurrentActor actor) {
        this.access = access;
        this.relationships = relationships;
        this.queries = queries;
        this.chronicle = chronicle;
        this.actor = actor;
    }

    /** One page of the caller's own relationships, by the family name of the first participant. */
    @Permits(Who.THERAPIST)
    public RelationshipList mine(ListMine asked) {
        return queries.mine(actor.get(), asked);
    }

    /** Some of the caller's own relationships, in the order they were opened. */
    @Permits(Who.THERAPIST)
    public List<RelationshipRow> mineAfter(ListAfter asked) {
        return queries.mineAfter(actor.get(), asked);
    }

    /** What stands at the top of the pages of an own relationship. */
    @Permits(Who.THERAPIST)
    public RelationshipHeader header(UUID relationshipId) {
        return queries.header(access.requireMine(relationshipId));
    }

    /**
     * Moves an own relationship to another phase. {@code CHANGED_MEANWHILE} from a stale form, {@code
     * PHASE_CANNOT_FOLLOW}, and for ending {@code REQUIRED}, {@code ENDS_BEFORE_START} or {@code ENDS_IN_FUTURE} at
     * {@code endedOn}.
     */
    @Permits(Who.THERAPIST)
    public void move(MovePhase command) {
        RelationshipRef ref = access.requireMine(command.relationshipId());
        Relationship relationship = relationships.get(ref.organisation(), ref.id());
        relationship.requireVersion(command.version());
        Phase from = command.to() == Phase.ENDED
                ? relationship.end(lastDay(command), chronicle.today(ref.zone()))
                : relationship.move(command.to());
        relationships.flush();
        chronicle.changed(new PhaseChanged(ref.organisation(), ref.id(), from, command.to()));
    }

    private static LocalDate lastDay(MovePhase command) {
        if (command.endedOn() == null) {
            throw new DomainException(SharedError.REQUIRED, Map.of("field", "endedOn"));
        }
        return command.endedOn();
    }
}
