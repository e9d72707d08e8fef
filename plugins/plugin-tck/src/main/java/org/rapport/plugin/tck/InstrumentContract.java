package org.rapport.plugin.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapport.plugin.runtime.instrument.RiskAnswer;
import org.rapport.plugin.runtime.instrument.ScaleScore;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.plugin.runtime.instrument.StructureCheck;
import org.rapport.plugin.runtime.instrument.StructureViolation;
import org.rapport.spi.Answers;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
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
 * <p>The plugin's compiled classes, with {@code META-INF/services}, are packed and loaded as the host does it. What fails there says
 * why in words.
 */
public abstract class InstrumentContract extends PluginContract {

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
     * Instruments the plugin brings as data files beside its jar. Override it together with {@link #pack} if there are any.
     *
     * @return the instruments of the files
     */
    protected List<Instrument> data() {
        return List.of();
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
    final void the_instruments_are_the_same_every_time_and_wherever_they_are_loaded() {
        assertThat(plugin().instruments()).isEqualTo(plugin().instruments());
        assertThat(host().instruments())
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

    private void verify(GoldenVector vector, ScoredResponse response) {
        for (GoldenVector.Expected expected : vector.expected()) {
            ScaleScore score = response.score(expected.scale())
                    .orElseThrow(() -> new AssertionError("There is no scale " + expected.scale()));
            String told = told(score.state(), score.value());
            assertThat(told)
                    .as("Scale %s%s", expected.scale(), score.state() == ScoreState.PENDING ? ": " + lastFailure() : "")
                    .isEqualTo(told(expected.state(), expected.value()));
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
        return Proofs.missing(instrument, vectors());
    }

    @Test
    final void every_answer_that_can_be_given_scores_inside_the_range() {
        assertEach(this::outside, "Scored otherwise than the structure says, in ");
    }

    private List<String> outside(Instrument instrument) {
        List<String> wrong = new ArrayList<>();
        for (Answers answers : PossibleAnswers.of(instrument)) {
            for (ScaleScore score : score(instrument.id(), answers).scores()) {
                Scale scale = instrument.scale(score.scale()).orElseThrow();
                boolean inside = score.value()
                        .map(value -> value.compareTo(scale.min()) >= 0 && value.compareTo(scale.max()) <= 0)
                        .orElse(true);
                if (!inside || score.state() == ScoreState.PENDING) {
                    wrong.add("scale " + scale.id() + " is " + told(score.state(), score.value()) + " for "
                            + answers.numbers() + (inside ? ": " + lastFailure() : ""));
                }
            }
        }
        return wrong.stream().distinct().limit(5).toList();
    }

    @Test
    final void whose_wording_it_is_and_where_to_ask_is_told() {
        assertEach(Texts::licence, "Licence of ");
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
        return Stream.concat(data().stream(), plugin().instruments().stream()).toList();
    }

    private ScoredResponse score(String instrument, Answers answers) {
        Instrument loaded = host().instrument(instrument).orElseThrow(() -> unknown("instrument " + instrument));
        return host().score(loaded, answers);
    }

    private void assertEach(Function<Instrument, List<String>> wrong, String heading) {
        assertAll(instruments().stream()
                .map(instrument -> () -> assertThat(wrong.apply(instrument))
                        .as(heading + instrument.id())
                        .isEmpty()));
    }
}
