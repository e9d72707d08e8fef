package org.rapport.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerFact;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;

/** What courses leave behind in journal and ledger, and the time. What a client answered stands in neither. */
@ApplicationScoped
class CourseTrace {

    @Inject
    private Ledger ledger;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    Instant now() {
        return clock.instant();
    }

    UUID organisation() {
        return actor.get().organisation();
    }

    /** Who acts, where it is a member. */
    Optional<UUID> member() {
        return actor.find().filter(Actor.Member.class::isInstance).map(Actor::id);
    }

    void shown(UUID relationship, List<UUID> courses) {
        journal.read(WorkflowAction.WORKFLOWS_SHOWN, relationship, courses);
    }

    void begun(Course course) {
        tell(
                course,
                WorkflowLedger.WORKFLOW_BEGUN,
                Map.of("occasion", course.occasionKind().name()));
        journal.changed(WorkflowAction.WORKFLOW_BEGUN, course.relationship());
    }

    void ended(Course course, StepOutcome how) {
        if (how == StepOutcome.LATE) {
            journal.changed(WorkflowAction.WORKFLOW_STEP_LATE, course.relationship());
            return;
        }
        tell(course, WorkflowLedger.WORKFLOW_ANSWERED, Map.of("how", how.name()));
        journal.changed(WorkflowAction.WORKFLOW_STEP_ANSWERED, course.relationship());
    }

    void moved(Course course) {
        journal.changed(WorkflowAction.WORKFLOW_MOVED, course.relationship());
    }

    void stuck(Course course) {
        journal.changed(WorkflowAction.WORKFLOW_STUCK, course.relationship());
    }

    void closed(Course course) {
        tell(
                course,
                WorkflowLedger.WORKFLOW_CLOSED,
                Map.of("ending", course.ending().orElse(CourseEnding.FINISHED).name()));
        journal.changed(WorkflowAction.WORKFLOW_CLOSED, course.relationship());
    }

    private void tell(Course course, WorkflowLedger kind, Map<String, String> facts) {
        LedgerFact fact =
                new LedgerFact(course.relationship(), now(), kind, LedgerAudience.THERAPIST, course.id(), facts);
        if (member().isPresent()) {
            ledger.append(fact);
        } else {
            ledger.appendWorkedOut(fact);
        }
    }
}
