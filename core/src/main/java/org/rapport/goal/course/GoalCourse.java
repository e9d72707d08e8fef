package org.rapport.goal.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.rapport.goal.EntryKind;
import org.rapport.goal.GoalError;
import org.rapport.goal.GoalState;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

/**
 * What follows from everything that was said about one goal, oldest first. Nothing of it is kept anywhere else: how a goal
 * stands is always what its entries say. A statement counts for the version of the words it was made to.
 */
public record GoalCourse(List<GoalEntry> entries) {

    private static final Set<EntryKind> AGREEING = Set.of(EntryKind.AGREED, EntryKind.NOT_AGREED);
    private static final Set<EntryKind> REACHING = Set.of(EntryKind.REACHED, EntryKind.NOT_REACHED);
    private static final Set<EntryKind> RESTING = Set.of(EntryKind.LAID_ASIDE, EntryKind.TAKEN_UP);
    private static final Set<EntryKind> SHOWING = Set.of(EntryKind.SHOWN, EntryKind.HIDDEN);

    /** Keeps its own copy. */
    public GoalCourse {
        entries = List.copyOf(entries);
    }

    /** The words that hold now. */
    public GoalEntry worded() {
        return last(entry -> entry.kind() == EntryKind.WORDED)
                .orElseThrow(() -> new IllegalStateException("a goal without words"));
    }

    /** The number of their version. */
    public int version() {
        return worded().version();
    }

    /** All words it had, oldest first. */
    public List<GoalEntry> versions() {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.WORDED)
                .toList();
    }

    /** The place the next entry gets. */
    public int next() {
        return entries.size() + 1;
    }

    /** Whether a side agrees to the words that hold now: its last word on it; empty before it said so. */
    public Optional<GoalEntry> agreement(Side side) {
        return lastOf(side, AGREEING);
    }

    /** Whether a side agrees now. */
    public boolean agreedBy(Side side) {
        return agreement(side).filter(entry -> entry.kind() == EntryKind.AGREED).isPresent();
    }

    /** Whether a side calls it reached. */
    public Optional<GoalEntry> reachedBy(Side side) {
        return lastOf(side, REACHING).filter(entry -> entry.kind() == EntryKind.REACHED);
    }

    /** Why it rests; empty while it does not. */
    public Optional<GoalEntry> laidAside() {
        return last(entry -> RESTING.contains(entry.kind())).filter(entry -> entry.kind() == EntryKind.LAID_ASIDE);
    }

    /** Whether its owner lets the others read it. */
    public boolean shownToOthers() {
        return last(entry -> SHOWING.contains(entry.kind()))
                .filter(entry -> entry.kind() == EntryKind.SHOWN)
                .isPresent();
    }

    /** How it stands between these sides: it is reached when each of them says so. */
    public GoalState state(List<Side> sides) {
        if (laidAside().isPresent()) {
            return GoalState.LAID_ASIDE;
        }
        boolean reached = sides.size() > 1
                && sides.stream().allMatch(side -> reachedBy(side).isPresent());
        return reached ? GoalState.REACHED : GoalState.OPEN;
    }

    /** The steps that are meant, in the order they were added. */
    public List<GoalStep> steps() {
        Map<UUID, GoalStep> steps = new LinkedHashMap<>();
        for (GoalEntry entry : entries) {
            switch (entry.kind()) {
                case STEP_ADDED -> steps.put(entry.id(), new GoalStep(entry.id(), entry.words(), false));
                case STEP_DONE, STEP_OPEN ->
                    steps.computeIfPresent(
                            entry.about().orElseThrow(),
                            (id, step) -> new GoalStep(id, step.words(), entry.kind() == EntryKind.STEP_DONE));
                case STEP_REMOVED -> steps.remove(entry.about().orElseThrow());
                default -> {
                    // says nothing about steps
                }
            }
        }
        return List.copyOf(steps.values());
    }

    /** Refuses what was said to other words than those that hold now. */
    public void requireVersion(int seen) {
        if (seen != version()) {
            throw new DomainException(SharedError.CHANGED_MEANWHILE);
        }
    }

    /** Refuses what cannot be said now: twice the same, taking back what was not said, anything about a goal that rests. */
    public void requireSayable(Side side, EntryKind kind) {
        boolean resting = laidAside().isPresent();
        if (resting != (kind == EntryKind.TAKEN_UP)) {
            throw new DomainException(
                    resting
                            ? kind == EntryKind.LAID_ASIDE ? GoalError.SAID_ALREADY : GoalError.LAID_ASIDE_NOW
                            : GoalError.NOT_SAID_BEFORE);
        }
        if ((kind == EntryKind.NOT_REACHED && reachedBy(side).isEmpty())
                || (kind == EntryKind.HIDDEN && !shownToOthers())) {
            throw new DomainException(GoalError.NOT_SAID_BEFORE);
        }
        if (repeats(side, kind)) {
            throw new DomainException(GoalError.SAID_ALREADY);
        }
    }

    private boolean repeats(Side side, EntryKind kind) {
        return switch (kind) {
            case AGREED, NOT_AGREED ->
                agreement(side).filter(entry -> entry.kind() == kind).isPresent();
            case REACHED -> reachedBy(side).isPresent();
            case SHOWN -> shownToOthers();
            default -> false;
        };
    }

    private Optional<GoalEntry> lastOf(Side side, Set<EntryKind> kinds) {
        int version = version();
        return last(entry -> entry.version() == version && kinds.contains(entry.kind()) && side.made(entry));
    }

    private Optional<GoalEntry> last(Predicate<GoalEntry> which) {
        return entries.stream().filter(which).reduce((earlier, later) -> later);
    }

    /** How much was said; never what. */
    @Override
    public String toString() {
        return "GoalCourse of " + entries.size();
    }
}
