package org.rapport.goal.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rapport.goal.GoalState;
import org.rapport.goal.course.KeptGoal;
import org.rapport.goal.course.Sides;
import org.rapport.relationship.RelationshipRef;

/** Which goals a check asks a person about: up to three open ones, their own before shared ones, the oldest first. */
public final class AskedGoals {

    /** The most goals one check asks about. */
    public static final int MOST = 3;

    private AskedGoals() {}

    /** Of these, the ones this person is asked about. */
    public static List<KeptGoal> of(RelationshipRef in, List<KeptGoal> all, UUID person) {
        List<KeptGoal> open = all.stream()
                .filter(goal -> goal.concerns(person))
                .filter(goal -> goal.course().state(Sides.of(in, goal)) == GoalState.OPEN)
                .toList();
        List<KeptGoal> asked =
                new ArrayList<>(open.stream().filter(goal -> !goal.shared()).toList());
        open.stream().filter(KeptGoal::shared).forEach(asked::add);
        return List.copyOf(asked.subList(0, Math.min(MOST, asked.size())));
    }
}
