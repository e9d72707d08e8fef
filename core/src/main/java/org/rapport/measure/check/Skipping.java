package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.rapport.measure.CheckSkipped;
import org.rapport.measure.MeasureLedger;
import org.rapport.measure.form.SkipReason;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerFact;

/** Leaves out a therapist's own check: the clients' answers open, and the pair of that session cannot be compared. */
@ApplicationScoped
class Skipping {

    @Inject
    private AssignmentStore assignments;

    @Inject
    private Ledger ledger;

    @Inject
    private Event<CheckSkipped> skipped;

    void skip(Assignment assignment, SkipReason reason, Instant now) {
        assignment.skip(reason, now);
        assignments.flush();
        ledger.append(new LedgerFact(
                assignment.relationship(),
                now,
                MeasureLedger.CHECK_SKIPPED,
                LedgerAudience.THERAPIST,
                assignment.id(),
                Map.of("instrument", assignment.instrument(), "reason", reason.name())));
        skipped.fire(new CheckSkipped(
                assignment.id(),
                assignment.relationship(),
                assignment.session().orElse(null),
                assignment.instrument()));
    }
}
