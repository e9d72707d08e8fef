package org.rapport.plugin.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.plugin.tck.KitRun.failures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.spi.Answers;
import org.rapport.spi.FeedbackWorkflow;
import org.rapport.spi.LocalText;
import org.rapport.spi.NoteSummariser;
import org.rapport.spi.PluginDescriptor;
import org.rapport.spi.RapportPlugin;
import org.rapport.spi.Respondent;
import org.rapport.spi.SummaryStatement;
import org.rapport.spi.WorkflowState;
import org.rapport.spi.WorkflowStep;

/** The kits of workflows, summarisers and data files, run over good and bad ones. */
class OfferContractsTest {

    @TempDir
    static Path files;

    @Test
    void a_good_workflow_passes() {
        assertThat(failures(GoodWorkflow.class)).isEmpty();
    }

    @Test
    void a_workflow_without_proof_is_told_what_no_example_shows() {
        assertThat(failures(UnprovedWorkflow.class))
                .containsOnlyKeys("the_examples_show_every_way_of_every_workflow()")
                .allSatisfy((test, message) -> assertThat(message)
                        .contains(
                                "in care, how it begins",
                                "in care, what leads to step ask",
                                "in care, what follows step ask",
                                "in care, what follows when step ask is late",
                                "in care, what leads to step read"));
    }

    @Test
    void a_workflow_that_leads_nowhere_or_forgets_its_promise_is_found() {
        assertThat(failures(LostWorkflow.class))
                .containsKeys("care: a drop is asked about", "a_workflow_decides_whatever_was_reported()")
                .anySatisfy((test, message) ->
                        assertThat(message).contains("Next step of care named a step that does not exist"));
        assertThat(failures(HalfGermanWorkflow.class))
                .containsOnlyKeys("every_language_a_workflow_claims_is_complete()")
                .allSatisfy((test, message) -> assertThat(message).contains("step ask of care in de"));
    }

    @Test
    void a_good_summariser_passes() {
        assertThat(failures(GoodSummariser.class)).isEmpty();
    }

    @Test
    void a_summariser_that_makes_things_up_is_found() {
        assertThat(failures(InventingSummariser.class))
                .containsKeys(
                        "brief in en, 2 sentences", "nothing_one_word_and_a_long_session_are_summarised_in_time()")
                .anySatisfy((test, message) ->
                        assertThat(message).contains("rested a statement on a sentence that does not exist"));
    }

    @Test
    void good_data_files_pass_and_a_mistake_is_told_by_file_and_line() throws IOException {
        Files.writeString(files.resolve("instrument.yaml"), DATA);
        assertThat(failures(DataKit.class)).isEmpty();
        Files.writeString(files.resolve("instrument.yaml"), DATA.replace("method: sum", "method: product"));
        assertThat(failures(DataKit.class))
                .isNotEmpty()
                .allSatisfy((test, message) -> assertThat(message).contains("instrument.yaml, line 10"));
    }

    @Test
    void a_plugin_that_would_end_the_server_never_gets_so_far() {
        assertThat(failures(EndingWorkflow.class))
                .containsKey("the_host_accepts_the_plugin()")
                .anySatisfy((test, message) -> assertThat(message).contains("calls System.exit"));
    }

    // ---- plugins and their kits ----

    private static final String DATA = """
            plugin: {id: diary, name: Diary, version: 1.0.0, vendor: Example Ltd, licence: MIT}
            instrument:
              id: diary
              version: 1.0
              title: {en: Diary}
              licence: {verdict: ship, holder: Example Ltd}
              options: {row: {from: 0, to: 3}}
              items: [{id: q1, options: row, label: {en: Night}}]
              scales:
                - {id: total, title: {en: Total}, items: [q1], method: sum, direction: higher-is-worse, min: 0, max: 3}
            """;

    static class DataKit extends DataContract {

        @Override
        protected Path directory() {
            return files;
        }

        @Override
        protected List<GoldenVector> vectors() {
            return List.of(GoldenVector.of("diary", "one night", GoldenVector.row(List.of("q1"), "2"))
                    .score("total", "2"));
        }

        @Override
        protected List<DirectionExample> directions() {
            return List.of(new DirectionExample(
                    "diary",
                    "total",
                    Answers.none().with("q1", 0),
                    Answers.none().with("q1", 3)));
        }
    }

    /** Asks the client after a drop, then has the therapist read the answer. */
    public static class Care implements RapportPlugin, FeedbackWorkflow {

        @Override
        public PluginDescriptor descriptor() {
            return PluginDescriptor.of("care", "Care", "1.0.0").by("Vendor", "MIT");
        }

        @Override
        public List<FeedbackWorkflow> feedbackWorkflows() {
            return List.of(this);
        }

        @Override
        public String id() {
            return "care";
        }

        @Override
        public String version() {
            return "1.0";
        }

        @Override
        public LocalText title() {
            return LocalText.of("en", "Care");
        }

        @Override
        public List<WorkflowStep> steps() {
            return List.of(
                    WorkflowStep.by(Respondent.CLIENT, "ask", LocalText.of("en", "Say how it was"))
                            .within(Period.ofDays(7)),
                    WorkflowStep.by(
                                    Respondent.THERAPIST,
                                    "read",
                                    LocalText.of("en", "Read").and("de", "Lesen"))
                            .closing());
        }

        @Override
        public Optional<String> next(WorkflowState state) {
            if (state.step().isEmpty()) {
                return state.occasion().filter("DROP"::equals).map(drop -> "ask");
            }
            return state.step().filter("ask"::equals).map(asked -> "read");
        }
    }

    public static class Lost extends Care {
        @Override
        public Optional<String> next(WorkflowState state) {
            return Optional.of("nowhere");
        }
    }

    public static class HalfGerman extends Care {
        @Override
        public LocalText title() {
            return LocalText.of("en", "Care").and("de", "Nachfrage");
        }
    }

    public static class Ending extends Care {
        @Override
        public Optional<String> next(WorkflowState state) {
            if (state.overdue()) {
                System.exit(1);
            }
            return super.next(state);
        }
    }

    /** Repeats the first sentence. */
    public static class Brief implements RapportPlugin, NoteSummariser {

        @Override
        public PluginDescriptor descriptor() {
            return PluginDescriptor.of("brief", "Brief", "1.0.0").by("Vendor", "MIT");
        }

        @Override
        public List<NoteSummariser> noteSummarisers() {
            return List.of(this);
        }

        @Override
        public String id() {
            return "brief";
        }

        @Override
        public String version() {
            return "1.0";
        }

        @Override
        public LocalText title() {
            return LocalText.of("en", "Brief");
        }

        @Override
        public List<SummaryStatement> summarise(String language, List<String> sentences) {
            return sentences.isEmpty() ? List.of() : List.of(SummaryStatement.of(sentences.get(0), 1));
        }
    }

    public static class Inventing extends Brief {
        @Override
        public List<SummaryStatement> summarise(String language, List<String> sentences) {
            return List.of(SummaryStatement.of("All is well.", sentences.size() + 1));
        }
    }

    private static Path pack(RapportPlugin plugin, Path plugins) {
        try {
            Path own = KitRun.classes(plugins, List.of(plugin.getClass(), Care.class, Brief.class));
            KitRun.entryPoint(own, plugin);
            return KitRun.packed(own, plugins);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    abstract static class WorkflowKit extends WorkflowContract {

        @Override
        protected Path pack(Path plugins) {
            return OfferContractsTest.pack(plugin(), plugins);
        }

        @Override
        protected List<WorkflowExample> examples() {
            WorkflowState asked = WorkflowState.signalled("DROP").at("ask");
            return List.of(
                    WorkflowExample.of("care", "a drop is asked about", WorkflowState.signalled("DROP"))
                            .leadsTo("ask"),
                    WorkflowExample.of("care", "a slow decline is not", WorkflowState.signalled("SLOW_DECLINE")),
                    WorkflowExample.of("care", "an answer is read", asked.answered(Answers.none()))
                            .leadsTo("read"),
                    WorkflowExample.of("care", "silence is read too", asked.late())
                            .leadsTo("read"));
        }
    }

    static class GoodWorkflow extends WorkflowKit {
        @Override
        protected RapportPlugin plugin() {
            return new Care();
        }
    }

    static class UnprovedWorkflow extends WorkflowKit {
        @Override
        protected RapportPlugin plugin() {
            return new Care();
        }

        @Override
        protected List<WorkflowExample> examples() {
            return List.of();
        }
    }

    static class LostWorkflow extends WorkflowKit {
        @Override
        protected RapportPlugin plugin() {
            return new Lost();
        }
    }

    static class HalfGermanWorkflow extends WorkflowKit {
        @Override
        protected RapportPlugin plugin() {
            return new HalfGerman();
        }
    }

    static class EndingWorkflow extends WorkflowKit {
        @Override
        protected RapportPlugin plugin() {
            return new Ending();
        }
    }

    abstract static class SummariserKit extends SummariserContract {

        @Override
        protected Path pack(Path plugins) {
            return OfferContractsTest.pack(plugin(), plugins);
        }

        @Override
        protected List<SummaryExample> examples() {
            return List.of(new SummaryExample("brief", "en", List.of("One.", "Two."), List.of(1)));
        }
    }

    static class GoodSummariser extends SummariserKit {
        @Override
        protected RapportPlugin plugin() {
            return new Brief();
        }
    }

    static class InventingSummariser extends SummariserKit {
        @Override
        protected RapportPlugin plugin() {
            return new Inventing();
        }
    }
}
