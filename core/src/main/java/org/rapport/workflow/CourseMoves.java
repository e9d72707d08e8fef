package org.rapport.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.plugin.runtime.WorkflowDefinition;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.outbox.Outbox;
import org.rapport.spi.WorkflowStep;

/** What happens to a course, with everything that follows from it, inside a boundary's transaction and on a locked course. */
@ApplicationScoped
class CourseMoves {

    /** The outbox kind of a question to a workflow; the subject is the course. */
    static final String QUESTION = "workflow.question";

    @Inject
    private CourseStore courses;

    @Inject
    private StepAsking asking;

    @Inject
    private RelationshipAccess access;

    @Inject
    private CourseTrace trace;

    @Inject
    private Outbox outbox;

    /** Somebody answered the step under way: the last one closes the course, after others the workflow is asked. */
    void answered(Course course, WorkflowDefinition workflow, StepOutcome how, @Nullable UUID response) {
        boolean last = workflow.step(course.step()).filter(WorkflowStep::last).isPresent();
        course.answered();
        courses.ended(course, how, response, trace.now());
        trace.ended(course, how);
        if (last) {
            close(course, CourseEnding.FINISHED);
        } else {
            asking.leave(course);
            question(course);
        }
    }

    /** The step's time passed: the workflow is asked; whoever was asked may still do it. */
    void late(Course course) {
        course.late();
        courses.ended(course, StepOutcome.LATE, null, trace.now());
        trace.ended(course, StepOutcome.LATE);
        question(course);
    }

    private void question(Course course) {
        courses.flush();
        outbox.put(course.key().organisation(), QUESTION, course.id());
    }

    /** The workflow said what comes next. A step that is named again keeps its form, with a new deadline. */
    void lead(Course course, WorkflowDefinition workflow, Optional<String> next) {
        if (next.isEmpty()) {
            close(course, CourseEnding.FINISHED);
            return;
        }
        Optional<WorkflowStep> step = workflow.step(next.get());
        if (step.isEmpty()) {
            stick(course, Hindrance.UNUSABLE);
        } else {
            stand(course, step.get());
            trace.moved(course);
            courses.flush();
        }
    }

    /** Stands at a step from now on. */
    void stand(Course course, WorkflowStep step) {
        if (!step.id().equals(course.step())) {
            asking.leave(course);
        }
        RelationshipRef relationship = access.known(course.relationship());
        course.stand(step, trace.now(), relationship.zone());
        asking.ask(relationship, course, step);
    }

    /** The workflow did not say what comes next. */
    void stick(Course course, Hindrance why) {
        course.stick(why);
        asking.tellStuck(access.known(course.relationship()), course);
        trace.stuck(course);
        courses.flush();
    }

    /** It is over. */
    void close(Course course, CourseEnding ending) {
        asking.leave(course);
        course.close(ending, trace.member().orElse(null), trace.now());
        trace.closed(course);
        courses.flush();
    }
}
