package org.rapport.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.check.AskedForms;
import org.rapport.measure.response.Responses;
import org.rapport.measure.response.StoredResponse;
import org.rapport.plugin.runtime.WorkflowDefinition;

/** What is kept of a course besides itself: its workflow, what became of its steps, its form. */
@ApplicationScoped
class CourseKeeping {

    @Inject
    private CourseStore courses;

    @Inject
    private WorkflowDefinitions definitions;

    @Inject
    private AskedForms forms;

    @Inject
    private Responses responses;

    @Inject
    private CourseTrace trace;

    WorkflowDefinition workflow(Course course) {
        return definitions.get(course.key().organisation(), course.definition()).definition();
    }

    /** The therapist went past the step. */
    void passedOver(Course course) {
        courses.ended(course, StepOutcome.PASSED_OVER, null, trace.now());
        trace.ended(course, StepOutcome.PASSED_OVER);
    }

    /** Whether a form is open that answers the step. */
    boolean isOpen(Course course) {
        return course.assignment()
                .filter(form -> forms.isOpen(course.key().organisation(), form))
                .isPresent();
    }

    /** The response to the form of the step, where it was handed in while nobody used the workflow. */
    Optional<UUID> answeredBy(Course course) {
        return course.assignment()
                .flatMap(form -> responses.ofAssignment(course.key().organisation(), form))
                .map(StoredResponse::id);
    }

    void flush() {
        courses.flush();
    }
}
