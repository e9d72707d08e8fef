package org.rapport.goal.scaling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.goal.GoalState;
import org.rapport.goal.course.KeptGoal;
import org.rapport.goal.course.Sides;
import org.rapport.relationship.RelationshipRef;

/**
 * What the rated levels of a relationship come to, and what the same goals came to where they began. Goals laid aside and
 * goals without a rated level are left out; without any there is no T score.
 *
 * @param goals how many count
 */
public record AttainmentPair(Optional<BigDecimal> now, Optional<BigDecimal> atFirst, int goals) {

    /** Of these goals. */
    public static AttainmentPair of(RelationshipRef in, List<KeptGoal> all, Map<UUID, ScaledGoal> scaled) {
        List<ScaledGoal> counting = all.stream()
                .filter(goal -> goal.course().state(Sides.of(in, goal)) != GoalState.LAID_ASIDE)
                .flatMap(goal -> Optional.ofNullable(scaled.get(goal.id())).stream())
                .filter(goal -> goal.last().isPresent())
                .toList();
        return new AttainmentPair(
                Attainment.of(counting.stream()
                        .map(goal -> new Attainment.Weighed(
                                goal.scale().weight(), goal.last().orElseThrow().level()))
                        .toList()),
                Attainment.of(counting.stream()
                        .map(goal -> new Attainment.Weighed(
                                goal.scale().weight(), goal.scale().baseline()))
                        .toList()),
                counting.size());
    }

    /** How many goals count; never a score. */
    @Override
    public String toString() {
        return "AttainmentPair of " + goals;
    }
}
