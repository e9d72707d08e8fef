package org.rapport.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.spi.LocalText;
import org.rapport.spi.Respondent;

/**
 * A course as a therapist sees it. It tells why it began, and nothing of what was answered.
 *
 * @param gone whether no plugin brings its workflow here any more
 * @param step the one under way; the last one of a closed course
 * @param behind the step that stands behind it, where there is one
 * @param done what became of the steps before, in order
 */
public record FollowUp(
        UUID id,
        long version,
        LocalText title,
        String plugin,
        OccasionKind because,
        Instant beganAt,
        CourseState state,
        Optional<Hindrance> hindrance,
        boolean gone,
        Step step,
        Optional<LocalText> behind,
        List<Done> done,
        Optional<Instant> closedAt,
        Optional<CourseEnding> ending) {

    /**
     * A step.
     *
     * @param form the title of its form, where it is answered by one
     * @param formOpen whether that form waits for its answer
     * @param until the last moment of its time
     */
    public record Step(
            Respondent actor, LocalText task, Optional<LocalText> form, boolean formOpen, Optional<Instant> until) {

        boolean own() {
            return actor == Respondent.THERAPIST;
        }
    }

    /** What became of a step. */
    public record Done(LocalText task, StepOutcome how, Instant at) {}

    /** Keeps its own copy. */
    public FollowUp {
        done = List.copyOf(done);
    }

    private boolean atWork() {
        return !gone && (state == CourseState.UNDER_WAY || state == CourseState.WAITING);
    }

    /** Whether the therapist says that the step is done. */
    public boolean ticked() {
        return atWork() && step.form().isEmpty();
    }

    /** Whether the therapist can say that the step is not done. */
    public boolean refusable() {
        return atWork();
    }

    /** Whether the therapist fills in the step's form. */
    public boolean fillable() {
        return atWork() && step.form().isPresent() && step.own();
    }

    /** Whether the step's form can be tried to be given again. */
    public boolean givable() {
        return atWork() && step.form().isPresent() && !step.own() && !step.formOpen();
    }

    /** Whether the therapist can go on to the step behind. */
    public boolean passable() {
        return !gone && state == CourseState.STUCK && behind.isPresent();
    }

    /** The course only. */
    @Override
    public String toString() {
        return "FollowUp " + id;
    }
}
