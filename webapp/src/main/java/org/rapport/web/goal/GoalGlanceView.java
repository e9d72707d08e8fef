package org.rapport.web.goal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.goal.GoalState;
import org.rapport.goal.talk.GoalLine;
import org.rapport.goal.talk.Goals;
import org.rapport.goal.talk.GoalsPage;

/** The goals of a relationship beside other things about it. Read once in a request. */
@Named("goalGlance")
@RequestScoped
public class GoalGlanceView {

    @Inject
    private Goals goals;

    private final Map<UUID, GoalsPage> known = new HashMap<>();

    private GoalsPage page(UUID relationship) {
        return known.computeIfAbsent(relationship, goals::open);
    }

    /** Those that are worked on. */
    public List<GoalLine> open(UUID relationship) {
        return page(relationship).goals().stream()
                .filter(line -> line.state() == GoalState.OPEN)
                .toList();
    }

    /** Those every side calls reached. */
    public List<GoalLine> reached(UUID relationship) {
        return page(relationship).reached();
    }

    /** Those every side agrees to. */
    public List<GoalLine> agreed(UUID relationship) {
        return page(relationship).agreed();
    }

    /** Whether there is one, however it stands. */
    public boolean any(UUID relationship) {
        return !page(relationship).goals().isEmpty();
    }
}
