package org.rapport.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.check.Assignments;
import org.rapport.plugin.PluginWorkflows;
import org.rapport.plugin.runtime.WorkflowDefinition;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.spi.Respondent;
import org.rapport.spi.WorkflowStep;

/** What a therapist does about the step of a course, inside a boundary's transaction and on a locked course. */
@ApplicationScoped
class StepWork {

    @Inject
    private CourseMoves moves;

    @Inject
    private CourseKeeping keeping;

    @Inject
    private StepAsking asking;

    @Inject
    private PluginWorkflows workflows;

    @Inject
    private Assignments assignments;

    void answer(Course course, boolean done) {
        WorkflowDefinition workflow = offered(course);
        if (done && step(course, workflow).instrument().isPresent()) {
            throw new DomainException(WorkflowError.ANSWERED_BY_FORM);
        }
        moves.answered(course, workflow, done ? StepOutcome.DONE : StepOutcome.NOT_DONE, null);
    }

    void goOn(Course course) {
        WorkflowDefinition workflow = offered(course);
        course.passOver();
        WorkflowStep behind =
                workflow.behind(course.step()).orElseThrow(() -> new DomainException(WorkflowError.NO_FURTHER_STEP));
        keeping.passedOver(course);
        moves.stand(course, behind);
        keeping.flush();
    }

    void giveForm(RelationshipRef relationship, Course course) {
        WorkflowDefinition workflow = offered(course);
        WorkflowStep step = step(course, workflow);
        if (!course.isAtWork()
                || step.instrument().isEmpty()
                || step.actor() == Respondent.THERAPIST
                || keeping.isOpen(course)) {
            throw new DomainException(WorkflowError.NOT_AT_THIS_STEP);
        }
        Optional<UUID> answered = keeping.answeredBy(course);
        if (answered.isPresent()) {
            moves.answered(course, workflow, StepOutcome.FORM, answered.get());
        } else {
            asking.give(relationship, course, step);
            keeping.flush();
        }
    }

    UUID ownForm(Course course) {
        WorkflowStep step = step(course, offered(course));
        if (!course.isAtWork() || step.actor() != Respondent.THERAPIST) {
            throw new DomainException(WorkflowError.NOT_AT_THIS_STEP);
        }
        String instrument = step.instrument().orElseThrow(() -> new DomainException(WorkflowError.NOT_AT_THIS_STEP));
        UUID form = assignments.takeMyself(course.relationship(), instrument);
        course.awaits(form, true);
        keeping.flush();
        return form;
    }

    void close(Course course, CourseEnding reason) {
        moves.close(course, reason);
    }

    private WorkflowDefinition offered(Course course) {
        course.requireOpen();
        WorkflowDefinition workflow = keeping.workflow(course);
        if (!workflows.offers(course.key().organisation(), workflow)) {
            throw new DomainException(WorkflowError.WORKFLOW_GONE);
        }
        return workflow;
    }

    private static WorkflowStep step(Course course, WorkflowDefinition workflow) {
        return workflow.step(course.step()).orElseThrow(() -> new DomainException(WorkflowError.NOT_AT_THIS_STEP));
    }
}
