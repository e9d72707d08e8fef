package org.rapport.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.rapport.plugin.OfferedWorkflow;
import org.rapport.plugin.PluginWorkflows;
import org.rapport.plugin.runtime.PluginCallFailed;

/**
 * Asks workflows, outside of any transaction and through the guard of their plugin. Whether an answer still counts is asked when
 * it is kept.
 */
@ApplicationScoped
class WorkflowQuestions {

    @Inject
    private CourseTurns turns;

    @Inject
    private PluginWorkflows workflows;

    /** Asks every workflow the organisation uses whether it begins a course; one that fails begins none. */
    void begin(UUID organisation, UUID occasion) {
        Optional<CourseTurns.Beginning> beginning = turns.beginning(occasion);
        if (beginning.isPresent()) {
            workflows.offered(organisation).stream()
                    .filter(each -> beginning
                            .get()
                            .workflows()
                            .contains(each.definition().id()))
                    .forEach(each -> begin(organisation, occasion, each, beginning.get()));
        }
    }

    private void begin(UUID organisation, UUID occasion, OfferedWorkflow workflow, CourseTurns.Beginning beginning) {
        Optional<String> step;
        try {
            step = workflows.next(organisation, workflow.definition(), beginning.state());
        } catch (PluginCallFailed failure) {
            // counted and logged by the guard; the occasion is told to the other workflows all the same
            again(failure);
            return;
        }
        step.ifPresent(first -> turns.begin(
                occasion, workflow.definition().id(), workflow.definition().version(), first));
    }

    /** Asks the workflow of a course what comes next, where that is to be asked. */
    void next(UUID organisation, UUID course) {
        Optional<CourseQuestion> asked = turns.question(course);
        if (asked.isPresent()) {
            next(organisation, asked.get());
        }
    }

    private void next(UUID organisation, CourseQuestion question) {
        if (!workflows.offers(organisation, question.workflow())) {
            turns.stick(question.course(), question.turn(), Hindrance.GONE);
            return;
        }
        Optional<String> step;
        try {
            step = workflows.next(organisation, question.workflow(), question.state());
        } catch (PluginCallFailed failure) {
            again(failure);
            turns.stick(question.course(), question.turn(), Hindrance.of(failure));
            return;
        }
        turns.lead(question.course(), question.turn(), step);
    }

    /** The server's own thread was stopped while it waited: asked again later. */
    private static void again(PluginCallFailed failure) {
        if (failure.kind() == PluginCallFailed.Kind.INTERRUPTED) {
            throw failure;
        }
    }
}
