package org.rapport.goal.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.goal.EntryKind;
import org.rapport.goal.GoalAction;
import org.rapport.goal.GoalLedger;
import org.rapport.goal.GoalState;
import org.rapport.goal.GoalTask;
import org.rapport.goal.SideKind;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerFact;
import org.rapport.relationship.RelationshipRef;
import org.rapport.task.OpenTask;
import org.rapport.task.Tasks;

/** Where goals leave their traces: journal, ledger, and tasks of the therapists. */
@ApplicationScoped
public class GoalTrace {

    @Inject
    private Journal journal;

    @Inject
    private Ledger ledger;

    @Inject
    private Tasks tasks;

    @Inject
    private Clock clock;

    /** Now. */
    public Instant now() {
        return clock.instant();
    }

    /** A page showed these goals. */
    public void shown(RelationshipRef in, Collection<UUID> goals) {
        journal.read(GoalAction.GOALS_SHOWN, in.id(), goals);
    }

    /** Something about a goal was changed. */
    public void changed(GoalAction action, RelationshipRef in, UUID about) {
        journal.changed(action, in.id(), List.of(about));
    }

    /** A goal got words, its first or others. What a client wrote asks the therapists whether they agree. */
    public void worded(RelationshipRef in, UUID goal, GoalStore.NewEntry entry) {
        changed(GoalAction.GOAL_WORDED, in, goal);
        tell(in, goal, entry.version() == 1 ? GoalLedger.GOAL_WRITTEN : GoalLedger.GOAL_REWORDED, entry);
        if (entry.side() == SideKind.CLIENT) {
            open(GoalTask.GOAL_TO_ANSWER, in, goal);
        } else {
            tasks.settle(GoalTask.GOAL_TO_ANSWER, goal);
        }
        tasks.settle(GoalTask.ENDING_TO_DISCUSS, goal);
    }

    /** Somebody said something about a goal, which stands like this now. */
    public void said(RelationshipRef in, KeptGoal goal, GoalStore.NewEntry entry) {
        changed(GoalAction.GOAL_ANSWERED, in, goal.id());
        kind(entry.kind()).ifPresent(kind -> tell(in, goal.id(), kind, entry));
        if (entry.side() == SideKind.THERAPIST || entry.kind() == EntryKind.LAID_ASIDE) {
            tasks.settle(GoalTask.GOAL_TO_ANSWER, goal.id());
        }
        if (goal.course().state(Sides.of(in, goal)) != GoalState.REACHED) {
            tasks.settle(GoalTask.ENDING_TO_DISCUSS, goal.id());
        } else if (entry.kind() == EntryKind.REACHED) {
            tell(in, goal.id(), GoalLedger.GOAL_REACHED_BY_ALL, entry);
            open(GoalTask.ENDING_TO_DISCUSS, in, goal.id());
        }
    }

    private static Optional<GoalLedger> kind(EntryKind kind) {
        return switch (kind) {
            case AGREED -> Optional.of(GoalLedger.GOAL_AGREED);
            case NOT_AGREED -> Optional.of(GoalLedger.GOAL_NOT_AGREED);
            case REACHED -> Optional.of(GoalLedger.GOAL_CALLED_REACHED);
            case NOT_REACHED -> Optional.of(GoalLedger.GOAL_REACHED_TAKEN_BACK);
            case LAID_ASIDE -> Optional.of(GoalLedger.GOAL_LAID_ASIDE);
            case TAKEN_UP -> Optional.of(GoalLedger.GOAL_TAKEN_UP);
            default -> Optional.empty();
        };
    }

    private void tell(RelationshipRef in, UUID goal, GoalLedger kind, GoalStore.NewEntry entry) {
        tell(in, goal, kind, entry.side());
    }

    /** Adds to the ledger, for therapists. */
    public void tell(RelationshipRef in, UUID goal, GoalLedger kind, SideKind by) {
        ledger.append(new LedgerFact(in.id(), now(), kind, LedgerAudience.THERAPIST, goal, Map.of("by", by.name())));
    }

    private void open(GoalTask kind, RelationshipRef in, UUID goal) {
        in.therapists().forEach(therapist -> tasks.open(new OpenTask(kind, in.id(), goal, therapist, null)));
    }
}
