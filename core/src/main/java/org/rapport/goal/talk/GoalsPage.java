package org.rapport.goal.talk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.client.UnitKind;
import org.rapport.goal.GoalState;
import org.rapport.goal.scaling.AttainmentPair;

/**
 * The goals of a relationship for its therapists, or for those who supervise them.
 *
 * @param mine whether the reader is one of its therapists, who may say something
 * @param participants those of today, by position; without names for supervisors
 * @param attainment what the rated levels come to
 */
public record GoalsPage(
        UUID relationshipId,
        String code,
        UnitKind kind,
        boolean mine,
        Map<UUID, String> participants,
        List<GoalLine> goals,
        AttainmentPair attainment) {

    /** Keeps its own copies. */
    public GoalsPage {
        participants = new LinkedHashMap<>(participants);
        goals = List.copyOf(goals);
    }

    /** The goals every side agrees to that are worked on. */
    public List<GoalLine> agreed() {
        return goals.stream()
                .filter(goal -> goal.state() == GoalState.OPEN && goal.agreed())
                .toList();
    }

    /** The goals every side calls reached. */
    public List<GoalLine> reached() {
        return goals.stream().filter(goal -> goal.state() == GoalState.REACHED).toList();
    }

    /** The relationship only. */
    @Override
    public String toString() {
        return "GoalsPage " + relationshipId;
    }
}
