package org.rapport.goal;

/** How a goal stands. */
public enum GoalState {
    /** Worked on. */
    OPEN,
    /** Every side calls it reached. */
    REACHED,
    /** Not worked on for now. */
    LAID_ASIDE
}
