package org.rapport.plugin.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapport.plugin.runtime.PluginCallFailed;
import org.rapport.plugin.runtime.SummariserDefinition;
import org.rapport.spi.Experimental;
import org.rapport.spi.SummaryStatement;

/**
 * What a plugin that offers note summarisers must keep to. Extend it in the plugin's own tests:
 *
 * <pre>{@code
 * class BriefTest extends SummariserContract {
 *     protected RapportPlugin plugin() { return new Brief(); }
 *     protected List<SummaryExample> examples() { ... }
 * }
 * }</pre>
 */
@Experimental
public abstract class SummariserContract extends PluginContract {

    private static final int LONG_SESSION = 800;

    /**
     * Texts in every language the summariser supports, at least one.
     *
     * @return the examples
     */
    protected abstract List<SummaryExample> examples();

    @TestFactory
    final Stream<DynamicTest> every_example_is_summarised_by_statements_that_rest_on_its_sentences() {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.summariser() + " in " + example.language() + ", "
                                + example.sentences().size() + " sentences",
                        () -> {
                            List<Integer> rested =
                                    summary(example.summariser(), example.language(), example.sentences()).stream()
                                            .flatMap(statement -> statement.sentences().stream())
                                            .distinct()
                                            .toList();
                            assertThat(rested)
                                    .as("Sentences the summary rests on")
                                    .containsAll(example.mustRestOn());
                        }));
    }

    @Test
    final void every_summariser_has_an_example() {
        assertThat(host().summarisers()).as("Summarisers offered").isNotEmpty();
        assertThat(examples().stream().map(SummaryExample::summariser).collect(Collectors.toSet()))
                .as("Summarisers with an example")
                .containsAll(host().summarisers().stream()
                        .map(SummariserDefinition::id)
                        .toList());
    }

    @Test
    final void nothing_one_word_and_a_long_session_are_summarised_in_time() {
        for (SummariserDefinition each : host().summarisers()) {
            assertThat(summary(each.id(), "en", List.of()))
                    .as("Statements about nothing")
                    .isEmpty();
            assertThat(summary(each.id(), "en", List.of("Yes."))).isNotNull();
            List<String> session = IntStream.rangeClosed(1, LONG_SESSION)
                    .mapToObj(number -> "This is sentence " + number + " of a session that is made up.")
                    .toList();
            assertThat(summary(each.id(), "en", session)).isNotNull();
        }
    }

    private List<SummaryStatement> summary(String id, String language, List<String> sentences) {
        SummariserDefinition summariser = host().summarisers().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown("summariser " + id));
        try {
            return host().summarise(summariser, language, sentences);
        } catch (PluginCallFailed failed) {
            host().plugins().forEach(plugin -> plugin.resume());
            throw new AssertionError(failed.getMessage());
        }
    }
}
