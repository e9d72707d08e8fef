package org.rapport.plugin.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapport.plugin.runtime.PluginCallFailed;
import org.rapport.plugin.runtime.WorkflowDefinition;
import org.rapport.spi.Answers;
import org.rapport.spi.Experimental;
import org.rapport.spi.LocalText;
import org.rapport.spi.Respondent;
import org.rapport.spi.WorkflowState;
import org.rapport.spi.WorkflowStep;

/**
 * What a plugin that offers feedback workflows must keep to. Extend it in the plugin's own tests:
 *
 * <pre>{@code
 * class AfterDropTest extends WorkflowContract {
 *     protected RapportPlugin plugin() { return new AfterDrop(); }
 *     protected List<WorkflowExample> examples() { ... }
 * }
 * }</pre>
 */
@Experimental
public abstract class WorkflowContract extends PluginContract {

    /**
     * Examples that together begin and close each workflow, answer each step and let each deadline pass.
     *
     * @return the examples
     */
    protected abstract List<WorkflowExample> examples();

    @TestFactory
    final Stream<DynamicTest> every_example_leads_where_it_says_twice() {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.workflow() + ": " + example.name(), () -> {
                    assertThat(next(example.workflow(), example.state())).isEqualTo(told(example.next()));
                    assertThat(next(example.workflow(), example.state()))
                            .as("The second time")
                            .isEqualTo(told(example.next()));
                }));
    }

    private static String told(Optional<String> next) {
        return next.map(step -> "step " + step).orElse("closed or not begun");
    }

    private String next(String workflow, WorkflowState state) {
        WorkflowDefinition definition = workflows().stream()
                .filter(each -> each.id().equals(workflow))
                .findFirst()
                .orElseThrow(() -> unknown("workflow " + workflow));
        try {
            return told(host().next(definition, state));
        } catch (PluginCallFailed failed) {
            host().plugins().forEach(plugin -> plugin.resume());
            return "failed: " + failed.getMessage();
        }
    }

    @Test
    final void the_examples_show_every_way_of_every_workflow() {
        assertThat(workflows()).as("Workflows offered").isNotEmpty();
        List<String> missing = new ArrayList<>();
        for (WorkflowDefinition workflow : workflows()) {
            List<WorkflowExample> own = examples().stream()
                    .filter(example -> example.workflow().equals(workflow.id()))
                    .toList();
            unless(own.stream().anyMatch(WorkflowContract::begins), workflow, "how it begins", missing);
            boolean ends = workflow.steps().stream().anyMatch(WorkflowStep::last)
                    || own.stream().anyMatch(WorkflowContract::closes);
            unless(ends, workflow, "how it ends", missing);
            for (WorkflowStep step : workflow.steps()) {
                String id = step.id();
                unless(
                        own.stream().anyMatch(each -> each.next().equals(Optional.of(id))),
                        workflow,
                        "what leads to step " + id,
                        missing);
                unless(
                        step.last() || own.stream().anyMatch(each -> answered(each, id)),
                        workflow,
                        "what follows step " + id,
                        missing);
                unless(
                        step.deadline().isEmpty() || own.stream().anyMatch(each -> late(each, id)),
                        workflow,
                        "what follows when step " + id + " is late",
                        missing);
            }
        }
        assertThat(missing).as("No example shows").isEmpty();
    }

    private static void unless(boolean shown, WorkflowDefinition workflow, String what, List<String> missing) {
        if (!shown) {
            missing.add("in " + workflow.id() + ", " + what);
        }
    }

    private static boolean begins(WorkflowExample example) {
        return example.state().step().isEmpty() && example.next().isPresent();
    }

    private static boolean closes(WorkflowExample example) {
        return example.state().step().isPresent() && example.next().isEmpty();
    }

    private static boolean answered(WorkflowExample example, String step) {
        return example.state().step().equals(Optional.of(step))
                && !example.state().overdue()
                && example.state().reports().containsKey(step);
    }

    private static boolean late(WorkflowExample example, String step) {
        return example.state().step().equals(Optional.of(step))
                && example.state().overdue();
    }

    @Test
    final void a_workflow_decides_whatever_was_reported() {
        List<String> failed = new ArrayList<>();
        for (WorkflowDefinition workflow : workflows()) {
            List<WorkflowState> states = new ArrayList<>(List.of(
                    WorkflowState.reported(Respondent.CLIENT, "a-form-nobody-knows", Answers.none()),
                    WorkflowState.signalled("A_KIND_NOBODY_KNOWS")));
            for (WorkflowStep step : workflow.steps()) {
                WorkflowState under = WorkflowState.signalled("SIGNAL").at(step.id());
                states.addAll(List.of(under, under.answered(Answers.none()), under.late()));
            }
            for (WorkflowState state : states) {
                String next = next(workflow.id(), state);
                if (next.startsWith("failed")) {
                    failed.add(workflow.id() + " at " + state + " " + next);
                }
            }
        }
        assertThat(failed).as("Decisions that failed").isEmpty();
    }

    @Test
    final void every_language_a_workflow_claims_is_complete() {
        List<String> missing = new ArrayList<>();
        for (WorkflowDefinition workflow : workflows()) {
            Set<String> languages = new TreeSet<>(workflow.title().byLanguage().keySet());
            for (WorkflowStep step : workflow.steps()) {
                LocalText task = step.task();
                languages.stream()
                        .filter(language -> !task.byLanguage().containsKey(language))
                        .forEach(language ->
                                missing.add("step " + step.id() + " of " + workflow.id() + " in " + language));
            }
        }
        assertThat(missing).as("Texts missing").isEmpty();
    }

    private List<WorkflowDefinition> workflows() {
        return host().workflows();
    }
}
