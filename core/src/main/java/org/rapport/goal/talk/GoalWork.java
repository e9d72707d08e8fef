package org.rapport.goal.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.UnitKind;
import org.rapport.goal.EntryKind;
import org.rapport.goal.GoalAction;
import org.rapport.goal.GoalError;
import org.rapport.goal.GoalState;
import org.rapport.goal.course.GoalStep;
import org.rapport.goal.course.GoalStore;
import org.rapport.goal.course.GoalTrace;
import org.rapport.goal.course.KeptGoal;
import org.rapport.goal.course.Sides;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;

/** What may be said about goals, the same for both sides; the boundaries made sure whose relationship it is. */
@ApplicationScoped
class GoalWork {

    /** Most characters of a goal. */
    static final int LONGEST = 1000;

    /** Most characters of a step or a reason. */
    static final int LONGEST_LINE = 500;

    /** Most goals that are worked on at once. */
    static final int MOST = 20;

    /** Most steps of a goal. */
    static final int MOST_STEPS = 20;

    @Inject
    private GoalStore store;

    @Inject
    private GoalTrace trace;

    UUID write(RelationshipRef in, Speaker by, WriteGoal command) {
        Violations found = new Violations();
        UUID owner = command.shared() ? null : by.isClient() ? by.who() : command.owner();
        if (command.shared() && in.kind() == UnitKind.INDIVIDUAL) {
            found.add(GoalError.NOBODY_TO_SHARE_WITH, "shared");
        } else if (!command.shared() && owner == null) {
            found.add(SharedError.REQUIRED, "owner");
        } else if (owner != null && in.participant(owner).isEmpty()) {
            found.add(GoalError.OWNER_NOT_HERE, "owner");
        }
        String words = required(command.words(), LONGEST, "words", found);
        found.refuse();
        long open = store.all(in).stream()
                .filter(goal -> goal.course().state(Sides.of(in, goal)) == GoalState.OPEN)
                .count();
        if (open >= MOST) {
            throw new DomainException(GoalError.TOO_MANY_GOALS, Map.of("max", MOST));
        }
        GoalStore.NewEntry worded = entry(EntryKind.WORDED, by, 1, words);
        UUID goal = store.open(in, owner, worded);
        trace.worded(in, goal, worded);
        return goal;
    }

    void reword(RelationshipRef in, Speaker by, RewordGoal command) {
        KeptGoal goal = mine(in, by, command.goal());
        Violations found = new Violations();
        String words = required(command.words(), LONGEST, "words", found);
        if (words.equals(goal.course().worded().words())) {
            found.add(GoalError.SAME_WORDS, "words");
        }
        found.refuse();
        goal.course().requireVersion(command.version());
        requireWorkedOn(goal);
        GoalStore.NewEntry worded = entry(EntryKind.WORDED, by, command.version() + 1, words);
        store.add(in, goal, worded);
        trace.worded(in, goal.id(), worded);
    }

    void answer(RelationshipRef in, Speaker by, AnswerGoal command) {
        EntryKind said = command.said();
        KeptGoal goal = mine(in, by, command.goal());
        Violations found = new Violations();
        if (!said.said()) {
            found.add(SharedError.NOT_A_CHOICE, "said");
        }
        String reason = said == EntryKind.LAID_ASIDE
                ? required(command.reason(), LONGEST_LINE, "reason", found)
                : line(command.reason(), LONGEST_LINE, "reason", found);
        found.refuse();
        if (said.ownersOnly() && goal.owner().filter(by.who()::equals).isEmpty()) {
            throw new DomainException(GoalError.NOT_YOURS_TO_SAY);
        }
        goal.course().requireVersion(command.version());
        goal.course().requireSayable(by.side(), said);
        GoalStore.NewEntry entry = entry(said, by, command.version(), reason.isEmpty() ? null : reason);
        store.add(in, goal, entry);
        trace.said(in, store.get(in, goal.id()), entry);
    }

    void step(RelationshipRef in, Speaker by, ChangeStep command) {
        KeptGoal goal = mine(in, by, command.goal());
        requireWorkedOn(goal);
        EntryKind change = command.change();
        boolean adds = change == EntryKind.STEP_ADDED;
        Violations found = new Violations();
        if (!adds && !change.changesStep()) {
            found.add(SharedError.NOT_A_CHOICE, "change");
        }
        String words = adds ? required(command.words(), LONGEST_LINE, "step", found) : null;
        found.refuse();
        if (adds && goal.course().steps().size() >= MOST_STEPS) {
            throw new DomainException(GoalError.TOO_MANY_STEPS, Map.of("max", MOST_STEPS));
        }
        UUID about = adds ? null : changed(goal, command);
        store.add(
                in,
                goal,
                new GoalStore.NewEntry(
                        change, by.kind(), by.who(), goal.course().version(), about, words));
        trace.changed(GoalAction.GOAL_STEP_CHANGED, in, goal.id());
    }

    private static UUID changed(KeptGoal goal, ChangeStep command) {
        GoalStep step = goal.course().steps().stream()
                .filter(each -> each.id().equals(command.step()))
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        if (command.change() != EntryKind.STEP_REMOVED && step.done() == (command.change() == EntryKind.STEP_DONE)) {
            throw new DomainException(GoalError.SAID_ALREADY);
        }
        return step.id();
    }

    /** A goal this side says something about: a client theirs and shared ones; what they may not read is not there. */
    private KeptGoal mine(RelationshipRef in, Speaker by, UUID id) {
        KeptGoal goal = store.get(in, id);
        if (by.isClient() && !goal.concerns(by.who())) {
            throw new DomainException(goal.visibleTo(by.who()) ? GoalError.NOT_YOURS_TO_SAY : SharedError.NOT_FOUND);
        }
        return goal;
    }

    private static void requireWorkedOn(KeptGoal goal) {
        if (goal.course().laidAside().isPresent()) {
            throw new DomainException(GoalError.LAID_ASIDE_NOW);
        }
    }

    private static GoalStore.NewEntry entry(EntryKind kind, Speaker by, int version, @Nullable String words) {
        return new GoalStore.NewEntry(kind, by.kind(), by.who(), version, null, words);
    }

    private static String required(@Nullable String typed, int longest, String field, Violations found) {
        String clean = line(typed, longest, field, found);
        if (clean.isEmpty()) {
            found.add(SharedError.REQUIRED, field);
        }
        return clean;
    }

    private static String line(@Nullable String typed, int longest, String field, Violations found) {
        String clean = Objects.requireNonNullElse(typed, "").strip();
        if (clean.codePointCount(0, clean.length()) > longest) {
            found.add(SharedError.TOO_LONG, Map.of("field", field, "max", longest));
        }
        return clean;
    }
}
