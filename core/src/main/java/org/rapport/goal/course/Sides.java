package org.rapport.goal.course;

import java.util.ArrayList;
import java.util.List;
import org.rapport.relationship.RelationshipRef;

/** The sides of a goal today: whoever of its people takes part, by position, then the therapists. */
public final class Sides {

    private Sides() {}

    /** The sides of this goal. */
    public static List<Side> of(RelationshipRef in, KeptGoal goal) {
        List<Side> sides = new ArrayList<>();
        in.participants().stream()
                .filter(participant -> goal.concerns(participant.personId()))
                .forEach(participant -> sides.add(Side.of(participant.personId())));
        sides.add(Side.THERAPIST);
        return List.copyOf(sides);
    }
}
