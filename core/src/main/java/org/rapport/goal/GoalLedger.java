package org.rapport.goal;

import org.rapport.relationship.LedgerKind;

/**
 * What this feature writes into the ledger, for therapists only: a goal of one's own is not for the others of the unit.
 * Facts: by, which is a {@link SideKind}.
 */
public enum GoalLedger implements LedgerKind {
    GOAL_WRITTEN,
    GOAL_REWORDED,
    GOAL_AGREED,
    GOAL_NOT_AGREED,
    GOAL_CALLED_REACHED,
    GOAL_REACHED_TAKEN_BACK,
    /** Every side calls it reached. */
    GOAL_REACHED_BY_ALL,
    GOAL_LAID_ASIDE,
    GOAL_TAKEN_UP,
    GOAL_LEVEL_RATED
}
