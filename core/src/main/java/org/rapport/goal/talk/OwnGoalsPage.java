package org.rapport.goal.talk;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.rapport.client.UnitKind;

/**
 * The goals a client may read: their own, shared ones, and those of others that their owners show.
 *
 * @param zone where the practice is
 * @param language the reader's own
 */
public record OwnGoalsPage(UUID relationshipId, ZoneId zone, String language, UnitKind kind, List<GoalLine> goals) {

    /** Keeps its own copy. */
    public OwnGoalsPage {
        goals = List.copyOf(goals);
    }

    /** Whether others take part. */
    public boolean together() {
        return kind != UnitKind.INDIVIDUAL;
    }

    /** The relationship only. */
    @Override
    public String toString() {
        return "OwnGoalsPage " + relationshipId;
    }
}
