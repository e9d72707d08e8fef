package org.rapport.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.check.AskedForms;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.spi.Respondent;
import org.rapport.spi.WorkflowStep;
import org.rapport.task.OpenTask;
import org.rapport.task.Tasks;

/**
 * Asks people to do a step, and stops asking. A participant is given the step's form, under the rules of any form; what has no
 * form is the therapists' to do, or to ask about in the session.
 */
@ApplicationScoped
class StepAsking {

    @Inject
    private AskedForms forms;

    @Inject
    private Tasks tasks;

    @Inject
    private CourseTrace trace;

    /** Asks whoever acts; where a form may not be given the course waits. */
    void ask(RelationshipRef relationship, Course course, WorkflowStep step) {
        settle(course);
        boolean own = step.actor() == Respondent.THERAPIST;
        if (own || step.instrument().isEmpty()) {
            open(WorkflowTask.WORKFLOW_STEP_DUE, relationship, course);
        } else {
            give(relationship, course, step);
        }
    }

    /** Gives the step's form to the participant it is for, or says why the course waits. */
    void give(RelationshipRef relationship, Course course, WorkflowStep step) {
        settle(course);
        Optional<UUID> person =
                StepActors.of(step.actor(), relationship, course.about(), relationship.dayOf(trace.now()));
        if (person.isEmpty()) {
            hold(relationship, course, Hindrance.WHO_UNKNOWN);
            return;
        }
        try {
            AskedForms.Asked asked = forms.ask(relationship, step.instrument().orElseThrow(), person.get());
            boolean kept = course.assignmentOwn() && course.assignment().equals(Optional.of(asked.assignment()));
            course.awaits(asked.assignment(), asked.given() || kept);
        } catch (DomainException refused) {
            hold(relationship, course, Hindrance.of(refused.code()));
        }
    }

    private void hold(RelationshipRef relationship, Course course, Hindrance why) {
        course.awaitsNothing();
        course.hold(why);
        open(WorkflowTask.WORKFLOW_HELD, relationship, course);
    }

    /** The therapists are told that the workflow did not say what comes next. */
    void tellStuck(RelationshipRef relationship, Course course) {
        settle(course);
        open(WorkflowTask.WORKFLOW_HELD, relationship, course);
    }

    private void open(WorkflowTask kind, RelationshipRef relationship, Course course) {
        relationship
                .therapists()
                .forEach(therapist -> tasks.open(new OpenTask(
                                kind,
                                relationship.id(),
                                course.id(),
                                therapist,
                                course.lastMoment().orElse(null))
                        .endedByFeature()));
    }

    /** Nobody is asked about the step any more; a form that was given for it is taken back. */
    void leave(Course course) {
        settle(course);
        if (course.assignmentOwn()) {
            course.assignment().ifPresent(form -> forms.takeBack(course.key().organisation(), form));
        }
        course.awaitsNothing();
    }

    private void settle(Course course) {
        tasks.settle(WorkflowTask.WORKFLOW_STEP_DUE, course.id());
        tasks.settle(WorkflowTask.WORKFLOW_HELD, course.id());
    }
}
