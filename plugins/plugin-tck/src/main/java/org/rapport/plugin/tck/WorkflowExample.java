package org.rapport.plugin.tck;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.rapport.spi.WorkflowState;

/**
 * A state of a course and the step that must follow.
 *
 * <pre>{@code
 * WorkflowExample.of("after-a-drop", "a drop is asked about", WorkflowState.signalled("SIGNAL")).leadsTo("ask")
 * }</pre>
 *
 * @param workflow id of the workflow
 * @param name what the example shows
 * @param state where the course stands
 * @param next id of the step that must follow; empty if the course is closed, or does not begin
 */
public record WorkflowExample(String workflow, String name, WorkflowState state, Optional<String> next) {

    /** Refuses null. */
    public WorkflowExample {
        requireNonNull(workflow, "workflow");
        requireNonNull(name, "name");
        requireNonNull(state, "state");
        requireNonNull(next, "next");
    }

    /**
     * An example of a course that is closed or does not begin.
     *
     * @param workflow see {@link #workflow()}
     * @param name see {@link #name()}
     * @param state see {@link #state()}
     * @return the example
     */
    public static WorkflowExample of(String workflow, String name, WorkflowState state) {
        return new WorkflowExample(workflow, name, state, Optional.empty());
    }

    /**
     * The same with a step that must follow.
     *
     * @param step its id
     * @return a new example
     */
    public WorkflowExample leadsTo(String step) {
        return new WorkflowExample(workflow, name, state, Optional.of(step));
    }
}
