package org.rapport.signal;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** Shows the signals of an own or a supervised relationship that may be seen, and works them out anew for jobs. */
@Boundary
public class Signals {

    @Inject
    private RelationshipAccess access;

    @Inject
    private SignalRules rules;

    @Inject
    private SignalReading reading;

    @Inject
    private Journal journal;

    /** The signals, newest first, without those whose answers are still closed to the therapist. */
    @Permits({Who.THERAPIST, Who.SUPERVISOR})
    public List<SignalView> of(UUID relationshipId) {
        RelationshipRef relationship = access.requireMineOrSupervised(relationshipId);
        List<SignalView> views = reading.of(relationship);
        journal.read(
                SignalAction.SIGNALS_READ,
                relationshipId,
                views.stream().map(SignalView::id).toList());
        return views;
    }

    /** Works the signals of a relationship out anew from the raw scores. The result is the same as step by step. */
    @Permits(Who.JOB)
    public void recompute(UUID relationshipId) {
        RelationshipRef relationship = access.requireForJob(relationshipId);
        rules.compute(relationship.organisation(), relationship.id());
        journal.changed(SignalAction.SIGNALS_COMPUTED, relationshipId);
    }
}
