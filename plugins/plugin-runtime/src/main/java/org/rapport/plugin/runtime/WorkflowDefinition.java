package org.rapport.plugin.runtime;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.rapport.spi.LocalText;
import org.rapport.spi.WorkflowStep;

/**
 * What a feedback workflow told about itself when it was loaded, without its code: what a host keeps with a course.
 *
 * @param id unique on a host
 * @param version whatever changes a step or a decision is a new one
 * @param title its name for people
 * @param steps in their usual order
 */
public record WorkflowDefinition(String id, String version, LocalText title, List<WorkflowStep> steps) {

    /** Copies the steps. */
    public WorkflowDefinition {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(title, "title");
        steps = List.copyOf(steps);
    }

    /**
     * A step.
     *
     * @param stepId its id
     * @return empty if there is none
     */
    public Optional<WorkflowStep> step(String stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    /**
     * The step that stands behind another one: where a course can go on when the workflow's code fails.
     *
     * @param stepId id of the step under way
     * @return empty behind the last one
     */
    public Optional<WorkflowStep> behind(String stepId) {
        return steps.stream()
                .dropWhile(step -> !step.id().equals(stepId))
                .skip(1)
                .findFirst();
    }
}
