package org.rapport.workflow;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.plugin.OfferedWorkflow;
import org.rapport.plugin.PluginWorkflows;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.spi.WorkflowState;

/**
 * The transactions around a question to a workflow: reading what it is asked, keeping what it said. Whatever is told twice, or
 * after something else happened, changes nothing.
 */
@Boundary
class CourseTurns {

    @Inject
    private CourseStore courses;

    @Inject
    private CourseFacts facts;

    @Inject
    private CourseMoves moves;

    @Inject
    private CourseTrace trace;

    @Inject
    private PluginWorkflows workflows;

    /** What workflows are asked because of an occasion, as far as it exists, and the ids of those that are to be asked. */
    @Permits(Who.JOB)
    public Optional<Beginning> beginning(UUID occasion) {
        UUID organisation = trace.organisation();
        return facts.occasion(organisation, occasion)
                .map(found -> new Beginning(
                        facts.begin(organisation, found),
                        workflows.offered(organisation).stream()
                                .filter(each -> !courses.hasBegun(
                                        organisation, found, each.definition().id()))
                                .map(each -> each.definition().id())
                                .toList()));
    }

    /** Begins a course of a workflow that named this step, unless one began meanwhile. */
    @Permits(Who.JOB)
    public void begin(UUID occasionId, String workflow, String version, String step) {
        UUID organisation = trace.organisation();
        Optional<Occasion> occasion = facts.occasion(organisation, occasionId);
        Optional<OfferedWorkflow> offered = workflows.offered(organisation).stream()
                .filter(each -> each.definition().id().equals(workflow)
                        && each.definition().version().equals(version)
                        && each.definition().step(step).isPresent())
                .findFirst();
        if (occasion.isEmpty() || offered.isEmpty()) {
            return;
        }
        courses.hold(organisation, occasion.get().relationship());
        if (!courses.hasBegun(organisation, occasion.get(), workflow)) {
            Course course = new Course(
                    courses.nextKey(organisation),
                    occasion.get(),
                    new Course.Of(facts.keep(organisation, offered.get()), workflow),
                    trace.now());
            moves.stand(course, offered.get().definition().step(step).orElseThrow());
            courses.add(course);
            trace.begun(course);
        }
    }

    /** What the workflow of a course is to be asked now; nothing where it is not. */
    @Permits(Who.JOB)
    public Optional<CourseQuestion> question(UUID courseId) {
        UUID organisation = trace.organisation();
        return courses.find(organisation, courseId)
                .filter(course -> course.isAsked(course.turn()))
                .map(course -> facts.question(organisation, course));
    }

    /** The workflow said what comes next, or that the course is over. */
    @Permits(Who.JOB)
    public void lead(UUID courseId, int turn, Optional<String> step) {
        UUID organisation = trace.organisation();
        courses.lock(organisation, courseId)
                .filter(course -> course.isAsked(turn))
                .ifPresent(course -> moves.lead(course, facts.workflow(organisation, course), step));
    }

    /** The workflow did not say what comes next. */
    @Permits(Who.JOB)
    public void stick(UUID courseId, int turn, Hindrance why) {
        courses.lock(trace.organisation(), courseId)
                .filter(course -> course.isAsked(turn))
                .ifPresent(course -> moves.stick(course, why));
    }

    /** A form was handed in that a course waited for. */
    @Permits(Who.JOB)
    public void formAnswered(UUID response) {
        UUID organisation = trace.organisation();
        Optional<UUID> form = courses.assignmentOf(organisation, response);
        form.flatMap(assignment -> courses.awaiting(organisation, assignment))
                .flatMap(course -> courses.lock(organisation, course))
                .filter(course -> course.isAtWork() && course.assignment().equals(form))
                .ifPresent(course ->
                        moves.answered(course, facts.workflow(organisation, course), StepOutcome.FORM, response));
    }

    /** Has the workflows asked about all steps whose time has passed; gives how many. */
    @Permits(Who.JOB)
    public int late() {
        UUID organisation = trace.organisation();
        List<UUID> late = courses.late(organisation, trace.now());
        late.forEach(id -> courses.lock(organisation, id)
                .filter(course -> course.isLate(trace.now()))
                .ifPresent(moves::late));
        return late.size();
    }

    /** All organisations. */
    @Permits(Who.ANYONE)
    public List<UUID> organisations() {
        return facts.organisations();
    }

    /** What workflows are asked because of an occasion. */
    record Beginning(WorkflowState state, List<String> workflows) {

        /** Keeps its own copy. */
        Beginning {
            workflows = List.copyOf(workflows);
        }
    }
}
