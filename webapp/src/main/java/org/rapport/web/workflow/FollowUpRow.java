package org.rapport.web.workflow;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.workflow.CourseEnding;
import org.rapport.workflow.CourseState;
import org.rapport.workflow.OccasionKind;

/**
 * A course as the page shows it, kept in the view so that a button means the step that was shown beside it.
 *
 * @param held why it waits or is stuck, in a sentence; empty where it does not
 * @param behind the step one can go on to; empty where there is none
 */
public record FollowUpRow(
        UUID id,
        long version,
        String title,
        OccasionKind because,
        Instant beganAt,
        CourseState state,
        String held,
        boolean gone,
        Step step,
        String behind,
        Buttons buttons,
        List<Done> done,
        @Nullable Instant closedAt,
        @Nullable CourseEnding ending)
        implements Serializable {

    /**
     * The step under way.
     *
     * @param who who acts, in a word
     * @param form the title of its form, or empty
     * @param waiting whether a participant's form waits for its answer
     */
    public record Step(
            String who,
            String task,
            String form,
            boolean waiting,
            @Nullable Instant until) implements Serializable {}

    /** What can be done about it. */
    public record Buttons(boolean done, boolean notDone, boolean fill, boolean give, boolean goOn)
            implements Serializable {}

    /** What became of a step, in words. */
    public record Done(String task, String how, Instant at) implements Serializable {}

    /** Keeps its own copy. */
    public FollowUpRow {
        done = List.copyOf(done);
    }

    /** Whether nobody has to do anything before the workflow answered. */
    public boolean asking() {
        return state == CourseState.ASKING;
    }

    /** Whether it does not go on by itself. */
    public boolean stopped() {
        return !held.isEmpty();
    }

    /** The kind of badge. */
    public String tone() {
        return switch (state) {
            case UNDER_WAY, ASKING -> "info";
            case WAITING, STUCK -> "attention";
            case CLOSED -> ending == CourseEnding.FINISHED ? "done" : "quiet";
        };
    }
}
