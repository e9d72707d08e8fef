package org.rapport.plugin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.spi.Answers;
import org.rapport.spi.Respondent;
import org.rapport.spi.SummaryStatement;
import org.rapport.spi.WorkflowState;
import org.rapport.spi.WorkflowStep;

class OffersTest {

    private static final String TITLE = "LocalText.of(\"en\", \"T\")";
    private static final String STEPS = "List.of(WorkflowStep.by(Respondent.CLIENT, \"ask\", " + TITLE
            + ").asking(\"form\").within(java.time.Period.ofDays(7)),"
            + " WorkflowStep.by(Respondent.THERAPIST, \"read\", " + TITLE + ").closing())";

    @TempDir
    Path root;

    private Workshop workshop;

    @BeforeEach
    void openWorkshop() throws IOException {
        workshop = new Workshop(root);
    }

    /** A workflow; the body of its decision sees {@code state}. */
    private static String workflow(String id, String steps, String decision) {
        return "public List<FeedbackWorkflow> feedbackWorkflows() { return List.of(new FeedbackWorkflow() {"
                + " public String id() { return \"" + id + "\"; } public String version() { return \"1.0\"; }"
                + " public LocalText title() { return " + TITLE + "; }"
                + " public List<WorkflowStep> steps() { return " + steps + "; }"
                + " public Optional<String> next(WorkflowState state) {" + decision + "} }); }\n";
    }

    /** A summariser; the body sees {@code language} and {@code sentences}. */
    private static String summariser(String id, String body) {
        return "public List<NoteSummariser> noteSummarisers() { return List.of(new NoteSummariser() {"
                + " public String id() { return \"" + id + "\"; } public String version() { return \"1.0\"; }"
                + " public LocalText title() { return " + TITLE + "; }"
                + " public List<SummaryStatement> summarise(String language, List<String> sentences) {" + body
                + "} }); }\n";
    }

    private static AbstractThrowableAssert<?, ?> assertFails(ThrowingCallable call, PluginCallFailed.Kind kind) {
        return assertThatThrownBy(call)
                .isInstanceOf(PluginCallFailed.class)
                .satisfies(failure ->
                        assertThat(((PluginCallFailed) failure).kind()).isEqualTo(kind));
    }

    private PluginProblem refusal(String directory) {
        try (PluginRegistry registry = workshop.scan()) {
            return registry.plugins().stream()
                    .filter(plugin -> plugin.directory().endsWith(directory))
                    .findFirst()
                    .flatMap(LoadedPlugin::problem)
                    .orElseThrow();
        }
    }

    @Test
    void a_workflow_leads_a_course_from_a_signal_to_its_end() throws IOException {
        workshop.described(
                "care",
                workflow(
                        "care",
                        STEPS,
                        "if (state.step().isEmpty()) { return state.occasion().map(signal -> \"ask\"); }"
                                + " return state.overdue() ? Optional.of(\"read\") : state.reports().containsKey(\"ask\") ?"
                                + " Optional.of(\"read\") : Optional.empty();"));
        try (PluginRegistry registry = workshop.scan()) {
            WorkflowDefinition care = registry.workflows().get(0);
            assertThat(care.steps()).extracting(WorkflowStep::id).containsExactly("ask", "read");
            assertThat(care.behind("ask")).map(WorkflowStep::id).contains("read");
            assertThat(care.behind("read")).isEmpty();
            assertThat(registry.next(care, WorkflowState.reported(Respondent.CLIENT, "t", Answers.none())))
                    .isEmpty();
            WorkflowState begun = WorkflowState.signalled("DROP").at("ask");
            assertThat(registry.next(care, WorkflowState.signalled("DROP"))).contains("ask");
            assertThat(registry.next(care, begun)).isEmpty();
            assertThat(registry.next(care, begun.answered(Answers.none().with("q1", 2))))
                    .contains("read");
            assertThat(registry.next(care, begun.late())).contains("read");
            assertThat(registry.plugins().get(0).use().calls()).isEqualTo(5);
        }
    }

    @Test
    void a_step_that_does_not_exist_and_null_are_failures_and_three_suspend() throws IOException {
        workshop.described(
                "lost", workflow("lost", STEPS, "return state.overdue() ? null : Optional.of(\"nowhere\");"));
        try (PluginRegistry registry = workshop.scan()) {
            WorkflowDefinition lost = registry.workflows().get(0);
            WorkflowState state = WorkflowState.signalled("DROP");
            assertFails(() -> registry.next(lost, state), PluginCallFailed.Kind.INVALID_ANSWER)
                    .hasMessage("Next step of lost named a step that does not exist");
            assertFails(() -> registry.next(lost, state.late()), PluginCallFailed.Kind.INVALID_ANSWER)
                    .hasMessage("Next step of lost answered null");
            assertFails(() -> registry.next(lost, state), PluginCallFailed.Kind.INVALID_ANSWER);
            assertThat(registry.plugins().get(0).state()).isEqualTo(PluginState.SUSPENDED);
            assertFails(() -> registry.next(lost, state), PluginCallFailed.Kind.NOT_ACTIVE);
            assertThat(registry.workflows()).hasSize(1);
        }
    }

    @Test
    void a_course_is_never_led_by_another_version() throws IOException {
        workshop.described("care", workflow("care", STEPS, "return Optional.empty();"));
        try (PluginRegistry registry = workshop.scan()) {
            WorkflowDefinition now = registry.workflows().get(0);
            WorkflowDefinition before = new WorkflowDefinition("care", "0.9", now.title(), now.steps());
            assertFails(() -> registry.next(before, WorkflowState.signalled("DROP")), PluginCallFailed.Kind.NOT_ACTIVE)
                    .hasMessageContaining("care 0.9");
        }
    }

    @Test
    void an_unsound_workflow_refuses_its_plugin_with_everything_wrong() throws IOException {
        workshop.described(
                "unsound",
                workflow(
                        "Unsound",
                        "List.of(WorkflowStep.by(Respondent.CLIENT, \"ask\", LocalText.none())"
                                + ".within(java.time.Period.ZERO), WorkflowStep.by(Respondent.CLIENT, \"ask\", " + TITLE
                                + "))",
                        "return null;"));
        PluginProblem problem = refusal("unsound");
        assertThat(problem.kind()).isEqualTo(PluginProblem.Kind.OFFER);
        assertThat(problem.detail().lines())
                .containsExactly(
                        "workflow Unsound, an id is 1 to 64 lower-case letters, digits and hyphens and begins with a letter",
                        "workflow Unsound, step ask: what is asked is missing or empty in a language",
                        "workflow Unsound, step ask: the deadline does not lie ahead",
                        "workflow Unsound, two steps have the id ask");
    }

    @Test
    void two_plugins_with_a_workflow_or_a_summariser_of_one_id_are_both_refused() throws IOException {
        workshop.described("one", workflow("care", STEPS, "return Optional.empty();"));
        workshop.described("two", workflow("care", STEPS, "return Optional.empty();"));
        assertThat(refusal("one").kind()).isEqualTo(PluginProblem.Kind.DUPLICATE_OFFER);
        assertThat(refusal("two").detail()).contains("\"care\"", "[one, two]");
        workshop.described("three", summariser("brief", "return List.of();"));
        workshop.described("four", summariser("brief", "return List.of();"));
        assertThat(refusal("three").detail()).contains("\"brief\"", "[four, three]");
    }

    @Test
    void a_summary_names_the_sentences_it_rests_on() throws IOException {
        workshop.described(
                "brief",
                summariser("brief", "return List.of(SummaryStatement.of(language + \": \" + sentences.get(1), 2));"));
        try (PluginRegistry registry = workshop.scan()) {
            List<SummaryStatement> statements =
                    registry.summarise(registry.summarisers().get(0), "en", List.of("One.", "Two."));
            assertThat(statements).containsExactly(SummaryStatement.of("en: Two.", 2));
        }
    }

    @Test
    void a_summary_that_rests_on_nothing_is_no_summary_and_its_words_are_not_told() throws IOException {
        workshop.described(
                "brief",
                summariser(
                        "brief",
                        "switch (sentences.size()) {"
                                + " case 1: return List.of(SummaryStatement.of(\"the neighbour\", 2));"
                                + " case 2: return List.of(SummaryStatement.of(\"the neighbour\"));"
                                + " case 3: return List.of(SummaryStatement.of(\" \", 1));"
                                + " case 4: return Arrays.asList((SummaryStatement) null);"
                                + " case 5: return null;"
                                + " default: throw new Error(sentences.get(0)); }"));
        try (PluginRegistry registry = workshop.scan()) {
            SummariserDefinition brief = registry.summarisers().get(0);
            for (int size = 1; size <= 6; size++) {
                List<String> sentences = java.util.Collections.nCopies(size, "the neighbour");
                assertThatThrownBy(() -> registry.summarise(brief, "en", sentences))
                        .asInstanceOf(type(PluginCallFailed.class))
                        .satisfies(failure -> assertThat(failure.kind()).isNotEqualTo(PluginCallFailed.Kind.NOT_ACTIVE))
                        .satisfies(failure -> assertThat(failure)
                                .message()
                                .startsWith("Summary of brief")
                                .doesNotContain("neighbour"));
                registry.plugins().get(0).resume();
            }
            assertThat(registry.plugins().get(0).use().failures()).isEqualTo(6);
        }
    }
}
