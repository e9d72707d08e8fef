package org.rapport.signal.course;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event in the forms after it.
 *
 * @param status where it stands now
 * @param partialAt the first form with a partial recovery, if any
 * @param settledAt the form that repaired it, or the one with which the window passed unrepaired
 * @param bestShare the largest share of the fall seen to come back (below 0 if scores only went further down), to 16
 *     digits; none while no form followed
 * @param formsSince how many forms of the window have been seen, at most the window
 * @param interrupted whether a long gap ended the watch early; the status then stays as the gap found it
 */
public record FollowUp(
        RepairStatus status,
        @Nullable PointRef partialAt,
        @Nullable PointRef settledAt,
        @Nullable BigDecimal bestShare,
        int formsSince,
        boolean interrupted) {

    /** Names the status, never a score. */
    @Override
    public String toString() {
        return "FollowUp[" + status + ", " + formsSince + " forms]";
    }
}
