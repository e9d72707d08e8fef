package org.rapport.relationship.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.client.minor.GuardianOf;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerFact;
import org.rapport.relationship.RelationshipRef;

/**
 * Where these records leave their traces: journal, ledger, event. Also for higher features that end guardianships, inside
 * their transaction.
 */
@ApplicationScoped
public class CareTrace {

    @Inject
    private Journal journal;

    @Inject
    private Ledger ledger;

    @Inject
    private Event<ConsentFactsChanged> changed;

    @Inject
    private Clock clock;

    Instant now() {
        return clock.instant();
    }

    void shown(CareAction action, UUID person, RelationshipRef in) {
        journal.read(action, person, List.of(in.id()));
    }

    void changed(CareAction action, UUID subject) {
        journal.changed(action, subject);
    }

    /** A guardian was recorded. */
    void recorded(RelationshipRef in, GuardianOf guardian) {
        journal.changed(CareAction.GUARDIAN_RECORDED, guardian.id());
        tell(in, CareLedger.GUARDIAN_RECORDED, guardian.child(), bond(guardian));
        changed.fire(new ConsentFactsChanged(in));
    }

    /** A guardianship was ended. */
    public void ended(RelationshipRef in, GuardianOf guardian) {
        journal.changed(CareAction.GUARDIAN_ENDED, guardian.id());
        tell(in, CareLedger.GUARDIAN_ENDED, guardian.child(), bond(guardian));
        changed.fire(new ConsentFactsChanged(in));
    }

    private static Map<String, String> bond(GuardianOf guardian) {
        return Map.of(
                "guardian",
                guardian.guardian().toString(),
                "child",
                guardian.child().toString());
    }

    /** Tells the therapists of the relationship. */
    void tell(RelationshipRef in, CareLedger kind, UUID person, Map<String, String> facts) {
        ledger.append(new LedgerFact(in.id(), now(), kind, LedgerAudience.THERAPIST, person, facts));
    }

    /** What waits for guardians or assent looks again. */
    void consentChanged(RelationshipRef in) {
        changed.fire(new ConsentFactsChanged(in));
    }
}
