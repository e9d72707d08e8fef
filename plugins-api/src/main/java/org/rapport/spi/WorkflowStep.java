package org.rapport.spi;

import static java.util.Objects.requireNonNull;

import java.time.Period;
import java.util.Optional;

/**
 * One step of a {@link FeedbackWorkflow}.
 *
 * <pre>{@code
 * WorkflowStep.by(Respondent.THERAPIST, "read", LocalText.of("en", "Read what the client said")).within(Period.ofDays(7))
 * }</pre>
 *
 * @param id unique in its workflow
 * @param actor who acts
 * @param task what is asked, for the one who acts; without anything about a person
 * @param instrument id of the instrument whose form is the answer; without one the actor says "done", or that it is not
 * @param deadline how long it may take before {@link FeedbackWorkflow#next} is asked with {@link WorkflowState#overdue()}
 * @param last whether the course is closed when this step is answered, without another question
 * @since 1.0
 */
@Experimental
public record WorkflowStep(
        String id,
        Respondent actor,
        LocalText task,
        Optional<String> instrument,
        Optional<Period> deadline,
        boolean last) {

    /** Refuses null. */
    public WorkflowStep {
        requireNonNull(id, "id");
        requireNonNull(actor, "actor");
        requireNonNull(task, "task");
        requireNonNull(instrument, "instrument");
        requireNonNull(deadline, "deadline");
    }

    /**
     * A step without form and deadline that something follows.
     *
     * @param actor see {@link #actor()}
     * @param id see {@link #id()}
     * @param task see {@link #task()}
     * @return the step
     */
    public static WorkflowStep by(Respondent actor, String id, LocalText task) {
        return new WorkflowStep(id, actor, task, Optional.empty(), Optional.empty(), false);
    }

    /**
     * The same, answered by a form.
     *
     * @param id see {@link #instrument()}
     * @return a new step
     */
    public WorkflowStep asking(String id) {
        return new WorkflowStep(this.id, actor, task, Optional.of(id), deadline, last);
    }

    /**
     * The same with a deadline.
     *
     * @param time see {@link #deadline()}
     * @return a new step
     */
    public WorkflowStep within(Period time) {
        return new WorkflowStep(id, actor, task, instrument, Optional.of(time), last);
    }

    /**
     * The same as the end of its course.
     *
     * @return a new step
     */
    public WorkflowStep closing() {
        return new WorkflowStep(id, actor, task, instrument, deadline, true);
    }
}
