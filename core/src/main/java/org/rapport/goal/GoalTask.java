package org.rapport.goal;

import org.rapport.task.TaskKind;

/** What goals ask therapists to do. */
public enum GoalTask implements TaskKind {
    /** A client wrote a goal or gave it other words: does the therapist agree? The subject is the goal. */
    GOAL_TO_ANSWER,
    /** Every side calls a goal reached: is the work ending? The subject is the goal. */
    ENDING_TO_DISCUSS,
    /** A client wants a new link to their goals. */
    GOAL_LINK_ASKED
}
