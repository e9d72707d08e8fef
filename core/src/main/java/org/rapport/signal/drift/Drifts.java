package org.rapport.signal.drift;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** Shows what was agreed beside what happens, of an own or a supervised relationship, computed at this moment. */
@Boundary
public class Drifts {

    @Inject
    private RelationshipAccess access;

    @Inject
    private DriftReading reading;

    @Inject
    private DriftLimitStore limits;

    @Inject
    private Journal journal;

    /** All there is to compare. */
    @Permits({Who.THERAPIST, Who.SUPERVISOR})
    public DriftPage of(UUID relationshipId) {
        RelationshipRef relationship = access.requireMineOrSupervised(relationshipId);
        DriftLimits used = limits.current(relationship.organisation());
        DriftFacts facts = reading.of(relationship.organisation(), relationship.id(), used);
        journal.read(DriftAction.DRIFT_READ, relationshipId, List.of());
        return new DriftPage(
                relationship.code(),
                facts.today(),
                facts.agreed().isPresent(),
                new DriftRules(used).of(facts),
                used,
                access.isMine(relationship));
    }
}
