package org.rapport.plugin.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.plugin.runtime.LoadedPlugin;
import org.rapport.plugin.runtime.PluginLimits;
import org.rapport.plugin.runtime.PluginProblem;
import org.rapport.plugin.runtime.PluginRegistry;
import org.rapport.plugin.runtime.instrument.RiskAnswer;
import org.rapport.plugin.runtime.instrument.ScaleScore;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.plugin.runtime.instrument.StructureCheck;
import org.rapport.plugin.runtime.instrument.StructureViolation;
import org.rapport.spi.Answers;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.RapportPlugin;
import org.rapport.spi.Scale;

/**
 * What a plugin that offers instruments must keep to. Extend it in the plugin's own tests:
 *
 * <pre>{@code
 * class SleepDiaryTest extends InstrumentContract {
 *     protected RapportPlugin plugin() { return new SleepDiary(); }
 *     protected List<GoldenVector> vectors() { ... }
 *     protected List<DirectionExample> directions() { ... }
 * }
 * }</pre>
 *
 * <p>The plugin's compiled classes, with {@code META-INF/services}, are packed and loaded as the host does it: by a class loader
 * that sees nothing but the JDK, the API and the plugin. What fails there says why in words.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class InstrumentContract {

    private PluginRegistry host;

    /**
     * The plugin under test, made anew each time.
     *
     * @return the plugin
     */
    protected abstract RapportPlugin plugin();

    /**
     * Vectors that together score every scale and set off every risk item.
     *
     * @return the vectors
     */
    protected abstract List<GoldenVector> vectors();

    /**
     * An example for every scale.
     *
     * @return the examples
     */
    protected abstract List<DirectionExample> directions();

    /**
     * The plugin directory that is loaded. Override it if the plugin needs libraries beside its own classes.
     *
     * @param plugins an empty directory to pack the plugin's directory into
     * @return the packed plugin's directory, directly inside
     */
    protected Path pack(Path plugins) {
        return Packing.pack(plugin(), plugins);
    }

    @BeforeAll
    final void loadAsTheHostDoes(@TempDir Path plugins) {
        Path directory = pack(plugins);
        host = PluginRegistry.scan(
                Optional.ofNullable(directory.getParent()).orElse(plugins), PluginLimits.usual(), Clock.systemUTC());
    }

    @AfterAll
    final void letGo() {
        host.close();
    }

    @Test
    final void the_host_accepts_the_plugin() {
        assertThat(host.plugins().stream().map(LoadedPlugin::problem).flatMap(Optional::stream))
                .extracting(PluginProblem::detail)
                .as("Reasons to refuse the plugin")
                .isEmpty();
        assertThat(host.plugins()).as("Plugins found").hasSize(1);
    }

    @Test
    final void every_instrument_is_soundly_built() {
        assertThat(instruments()).as("Instruments offered").isNotEmpty();
        assertEach(
                instrument -> StructureCheck.violations(instrument).stream()
                        .map(StructureViolation::toString)
                        .toList(),
                "What is wrong with the structure of ");
    }

    @Test
    final void the_plugin_answers_the_same_every_time_and_wherever_it_is_loaded() {
        assertThat(plugin().descriptor()).isEqualTo(plugin().descriptor());
        assertThat(plugin().instruments()).isEqualTo(instruments());
        assertThat(host.instruments())
                .as("Instruments as the host sees them")
                .containsExactlyInAnyOrderElementsOf(instruments());
    }

    @Test
    final void every_language_an_instrument_claims_is_complete() {
        assertEach(Texts::missing, "Texts missing in ");
    }

    @TestFactory
    final Stream<DynamicTest> every_vector_scores_as_expected_twice() {
        return vectors().stream()
                .map(vector -> DynamicTest.dynamicTest(vector.instrument() + ": " + vector.name(), () -> {
                    verify(vector, score(vector.instrument(), vector.answers()));
                    verify(vector, score(vector.instrument(), vector.answers()));
                }));
    }

    private static void verify(GoldenVector vector, ScoredResponse response) {
        for (GoldenVector.Expected expected : vector.expected()) {
            ScaleScore score = response.score(expected.scale())
                    .orElseThrow(() -> new AssertionError("There is no scale " + expected.scale()));
            String told = told(score.state(), score.value());
            assertThat(told).as("Scale %s", expected.scale()).isEqualTo(told(expected.state(), expected.value()));
        }
        assertThat(response.risks())
                .as("Risk items")
                .extracting(RiskAnswer::item)
                .isEqualTo(vector.risks());
    }

    private static String told(ScoreState state, Optional<BigDecimal> value) {
        return state
                + value.map(each -> " " + each.stripTrailingZeros().toPlainString())
                        .orElse("");
    }

    @Test
    final void vectors_score_every_scale_and_set_off_every_risk_item() {
        assertEach(this::unproved, "No vector shows, in ");
    }

    private List<String> unproved(Instrument instrument) {
        List<GoldenVector> own = vectors().stream()
                .filter(vector -> vector.instrument().equals(instrument.id()))
                .toList();
        List<String> unproved = new ArrayList<>();
        for (Scale scale : instrument.scales()) {
            boolean scored = own.stream()
                    .flatMap(vector -> vector.expected().stream())
                    .anyMatch(expected -> expected.scale().equals(scale.id())
                            && expected.value().isPresent());
            if (!scored) {
                unproved.add("a score of scale " + scale.id());
            }
        }
        for (Item item : instrument.items()) {
            if (item.riskFrom().isPresent()
                    && own.stream().noneMatch(vector -> vector.risks().contains(item.id()))) {
                unproved.add("a risk answer to item " + item.id());
            }
        }
        return unproved;
    }

    @Test
    final void every_scale_points_the_way_its_direction_says() {
        assertEach(this::misdirected, "Direction not shown or wrong in ");
    }

    private List<String> misdirected(Instrument instrument) {
        List<String> wrong = new ArrayList<>();
        for (Scale scale : instrument.scales()) {
            List<DirectionExample> examples = directions().stream()
                    .filter(each -> each.instrument().equals(instrument.id())
                            && each.scale().equals(scale.id()))
                    .toList();
            if (examples.isEmpty()) {
                wrong.add("scale " + scale.id() + " has no example");
            }
            examples.stream()
                    .filter(example -> !pointsRight(scale, example))
                    .forEach(example -> wrong.add("scale " + scale.id() + " is not " + scale.direction()));
        }
        return wrong;
    }

    private boolean pointsRight(Scale scale, DirectionExample example) {
        Optional<BigDecimal> better = value(scale, example.better());
        Optional<BigDecimal> worse = value(scale, example.worse());
        if (better.isEmpty() || worse.isEmpty()) {
            return false;
        }
        int order = better.get().compareTo(worse.get());
        return scale.direction() == Direction.HIGHER_IS_BETTER ? order > 0 : order < 0;
    }

    private Optional<BigDecimal> value(Scale scale, Answers answers) {
        return instruments().stream()
                .filter(instrument -> instrument.scales().contains(scale))
                .findFirst()
                .flatMap(instrument -> score(instrument.id(), answers).score(scale.id()))
                .flatMap(ScaleScore::value);
    }

    @Test
    final void no_answers_give_no_scores() {
        assertEach(
                instrument -> score(instrument.id(), Answers.none()).scores().stream()
                        .filter(score -> score.state() != ScoreState.TOO_FEW_ANSWERS)
                        .map(score -> "scale " + score.scale() + " is " + score.state())
                        .toList(),
                "Scored without answers in ");
    }

    private List<Instrument> instruments() {
        return plugin().instruments();
    }

    private ScoredResponse score(String instrument, Answers answers) {
        Instrument loaded = host.instrument(instrument)
                .orElseThrow(() -> new AssertionError("The host knows no instrument " + instrument));
        return host.score(loaded, answers);
    }

    private void assertEach(Function<Instrument, List<String>> wrong, String heading) {
        assertAll(instruments().stream()
                .map(instrument -> () -> assertThat(wrong.apply(instrument))
                        .as(heading + instrument.id())
                        .isEmpty()));
    }
}
