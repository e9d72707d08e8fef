package org.rapport.goal.scaling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.goal.GoalAction;
import org.rapport.goal.GoalError;
import org.rapport.goal.GoalLedger;
import org.rapport.goal.SideKind;
import org.rapport.goal.course.GoalStore;
import org.rapport.goal.course.GoalTrace;
import org.rapport.goal.course.KeptGoal;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** A therapist describes the levels of a goal with the client, and later writes down which one is reached. */
@Boundary
public class Scaling {

    private static final int MOST_WEIGHT = 10;
    private static final int LONGEST = 500;
    private static final List<Integer> BASELINES = List.of(-2, -1);

    @Inject
    private RelationshipAccess access;

    @Inject
    private GoalStore goals;

    @Inject
    private ScaleStore scales;

    @Inject
    private GoalTrace trace;

    @Inject
    private Making making;

    /** Who acts, and new ids. */
    @ApplicationScoped
    static class Making {

        @Inject
        private CurrentActor actor;

        @Inject
        private Ids ids;

        UUID caller() {
            return actor.get().id();
        }

        UUID id() {
            return ids.next();
        }
    }

    /**
     * Describes all five levels. {@code RATED_ALREADY} once one was rated, {@code CHANGED_MEANWHILE} when another
     * description was shown.
     */
    @Permits(Who.THERAPIST)
    public void describe(UUID relationshipId, DescribeLevels command) {
        RelationshipRef in = access.requireMine(relationshipId);
        KeptGoal goal = worked(in, command.goal());
        Violations found = new Violations();
        checkWeight(command.importance(), "importance", found);
        checkWeight(command.difficulty(), "difficulty", found);
        if (!BASELINES.contains(command.baseline())) {
            found.add(command.baseline() == null ? SharedError.REQUIRED : SharedError.NOT_A_CHOICE, "baseline");
        }
        List<String> levels = levels(command, found);
        found.refuse();
        Optional<ScaledGoal> before =
                Optional.ofNullable(scales.of(in, List.of(goal)).get(goal.id()));
        if (before.flatMap(ScaledGoal::last).isPresent()) {
            throw new DomainException(GoalError.RATED_ALREADY);
        }
        requireSeen(before, command.seen());
        scales.describe(
                in,
                goal,
                new LevelScale(
                        making.id(),
                        command.seen() + 1,
                        Objects.requireNonNull(command.importance()),
                        Objects.requireNonNull(command.difficulty()),
                        Objects.requireNonNull(command.baseline()),
                        levels,
                        trace.now()),
                making.caller());
        trace.changed(GoalAction.GOAL_LEVELS_DESCRIBED, in, goal.id());
    }

    private static void checkWeight(@Nullable Integer weight, String field, Violations found) {
        if (weight == null) {
            found.add(SharedError.REQUIRED, field);
        } else if (weight <= 0) {
            found.add(GoalError.WEIGHT_NOT_POSITIVE, field);
        } else if (weight > MOST_WEIGHT) {
            found.add(SharedError.TOO_LARGE, Map.of("field", field, "max", MOST_WEIGHT));
        }
    }

    private static List<String> levels(DescribeLevels command, Violations found) {
        List<String> levels = command.levels().stream()
                .map(level -> Objects.requireNonNullElse(level, "").strip())
                .toList();
        for (int i = 0; i < LevelScale.LEVELS; i++) {
            String words = i < levels.size() ? levels.get(i) : "";
            if (words.isEmpty()) {
                found.add(GoalError.LEVELS_MISSING, "level" + i);
            } else if (words.codePointCount(0, words.length()) > LONGEST) {
                found.add(SharedError.TOO_LONG, Map.of("field", "level" + i, "max", LONGEST));
            }
        }
        return levels;
    }

    /** Writes down which level is reached. {@code NO_LEVELS} where none are described. */
    @Permits(Who.THERAPIST)
    public void rate(UUID relationshipId, RateLevel command) {
        RelationshipRef in = access.requireMine(relationshipId);
        KeptGoal goal = worked(in, command.goal());
        Integer level = command.level();
        Violations found = new Violations();
        if (level == null) {
            found.add(SharedError.REQUIRED, "level");
        } else if (level < LevelScale.LOWEST || level > -LevelScale.LOWEST) {
            found.add(SharedError.NOT_A_CHOICE, "level");
        }
        found.refuse();
        ScaledGoal scaled = Optional.ofNullable(scales.of(in, List.of(goal)).get(goal.id()))
                .orElseThrow(() -> new DomainException(GoalError.NO_LEVELS));
        requireSeen(Optional.of(scaled), command.seen());
        scales.rate(in, scaled, new ScaledGoal.Point(Objects.requireNonNull(level), trace.now()), making.caller());
        trace.changed(GoalAction.GOAL_LEVEL_RATED, in, goal.id());
        trace.tell(in, goal.id(), GoalLedger.GOAL_LEVEL_RATED, SideKind.THERAPIST);
    }

    private static void requireSeen(Optional<ScaledGoal> before, int seen) {
        if (before.map(goal -> goal.scale().number()).orElse(0) != seen) {
            throw new DomainException(SharedError.CHANGED_MEANWHILE);
        }
    }

    private KeptGoal worked(RelationshipRef in, UUID id) {
        KeptGoal goal = goals.get(in, id);
        if (goal.course().laidAside().isPresent()) {
            throw new DomainException(GoalError.LAID_ASIDE_NOW);
        }
        return goal;
    }
}
