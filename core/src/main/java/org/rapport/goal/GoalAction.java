package org.rapport.goal;

import org.rapport.audit.JournalAction;

/** What this feature writes into the journal; with each the goals it is about. */
public enum GoalAction implements JournalAction {
    GOALS_SHOWN,
    GOAL_WORDED,
    GOAL_ANSWERED,
    GOAL_STEP_CHANGED,
    GOAL_RATED,
    GOAL_LEVELS_DESCRIBED,
    GOAL_LEVEL_RATED,
    GOAL_LINK_MADE;

    @Override
    public String subjectKind() {
        return "relationship";
    }
}
