package org.rapport.plugins.patienthealth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.plugin.runtime.instrument.AnswerRule;
import org.rapport.plugin.runtime.instrument.AnswerSheet;
import org.rapport.plugin.runtime.instrument.AnswerViolation;
import org.rapport.plugin.runtime.instrument.ScoreReading;
import org.rapport.plugin.tck.DirectionExample;
import org.rapport.plugin.tck.GoldenVector;
import org.rapport.plugin.tck.InstrumentContract;
import org.rapport.spi.Answers;
import org.rapport.spi.Code;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Option;
import org.rapport.spi.OptionSet;
import org.rapport.spi.RapportPlugin;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;

class PatientHealthTest extends InstrumentContract {

    private static final Instrument PHQ = PatientHealth.definition();

    private static Answers row(String row) {
        return GoldenVector.row(
                IntStream.rangeClosed(1, 9).mapToObj(number -> "q" + number).toList(), row);
    }

    private static GoldenVector vector(String name, String row) {
        return GoldenVector.of("phq-9", name, row(row));
    }

    @Override
    protected RapportPlugin plugin() {
        return new PatientHealthPlugin();
    }

    @Override
    protected List<GoldenVector> vectors() {
        return List.of(
                vector("A7", "2 2 1 3 1 2 1 0 1")
                        .score("total", "13")
                        .score("pattern", "2")
                        .risk("q9"),
                vector("A7m", "2 2 - 3 1 2 1 0 1")
                        .prorated("total", "13.5")
                        .noScore("pattern")
                        .risk("q9"),
                vector("two missing", "2 2 - 3 1 - 1 0 0").prorated("total", "11.5714"),
                vector("three missing, risk all the same", "2 2 - 3 - - 1 0 3")
                        .noScore("total")
                        .risk("q9"),
                vector("nothing", "0 0 0 0 0 0 0 0 0").score("total", "0").score("pattern", "0"),
                vector("everything", "3 3 3 3 3 3 3 3 3")
                        .score("total", "27")
                        .score("pattern", "2")
                        .risk("q9"),
                vector("four symptoms", "2 2 2 2 1 1 1 1 0")
                        .score("total", "12")
                        .score("pattern", "1"),
                vector("two symptoms, the ninth counts from one", "0 2 0 0 0 0 0 0 1")
                        .score("pattern", "1")
                        .risk("q9"),
                vector("one symptom", "0 3 1 1 1 1 1 1 0").score("pattern", "0"),
                vector("many symptoms, none of the first two", "1 1 3 3 3 3 3 3 0")
                        .score("total", "20")
                        .score("pattern", "0"),
                GoldenVector.of(
                                "phq-9",
                                "difficulty is not scored",
                                row("1 1 1 1 1 1 1 1 0").with("difficulty", 3))
                        .score("total", "8"));
    }

    @Override
    protected List<DirectionExample> directions() {
        return Stream.of("total", "pattern")
                .map(scale -> new DirectionExample("phq-9", scale, row("0 1 0 0 1 0 0 0 0"), row("3 3 2 2 3 2 3 2 0")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0, minimal or none",
        "4, minimal or none",
        "5, mild",
        "10, moderate",
        "13.5, moderate",
        "14.9999, moderate",
        "15, moderately severe",
        "19, moderately severe",
        "20, severe",
        "27, severe"
    })
    void a_total_lies_in_its_band(BigDecimal total, String band) {
        assertThat(ScoreReading.band(PHQ, "total", total).orElseThrow().label().in("en"))
                .isEqualTo(band);
    }

    @Test
    void the_cut_off_is_reached_at_ten_by_the_unrounded_score() {
        assertThat(ScoreReading.reached(PHQ, "total", new BigDecimal("9.9999"))).isEmpty();
        assertThat(ScoreReading.reached(PHQ, "total", new BigDecimal("10.0000")))
                .hasSize(1);
    }

    @Test
    void reliable_change_is_six() {
        assertThat(PHQ.thresholds("total", ThresholdKind.RELIABLE_CHANGE))
                .extracting(Threshold::value)
                .containsExactly(new BigDecimal("6"));
    }

    @Test
    void people_see_a_prorated_total_as_a_whole_number() {
        assertThat(ScoreReading.shown(PHQ.scale("total").orElseThrow(), new BigDecimal("13.5000")))
                .hasToString("14");
    }

    @Test
    void difficulty_may_be_left_out_and_the_nine_may_not() {
        assertThat(new AnswerSheet(PHQ, row("0 0 0 0 0 0 0 0 0")).violations()).isEmpty();
        assertThat(new AnswerSheet(PHQ, row("0 0 - 0 0 0 0 0 4")).violations())
                .containsExactly(
                        new AnswerViolation("q3", AnswerRule.MISSING),
                        new AnswerViolation("q9", AnswerRule.NOT_AN_OPTION));
    }

    @Test
    void items_and_answers_carry_the_loinc_codes_in_the_order_of_the_form() {
        assertThat(PHQ.items())
                .flatExtracting(Item::codes)
                .extracting(Code::value)
                .containsExactly(
                        "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3",
                        "44260-8", "69722-7");
        assertThat(PHQ.optionSets())
                .flatExtracting(OptionSet::options)
                .flatExtracting(Option::codes)
                .extracting(Code::value)
                .containsExactly(
                        "LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9", "LA6572-7", "LA6573-5", "LA6575-0", "LA6574-3");
    }

    @Test
    void no_wording_is_shipped_and_the_credit_must_be_shown() {
        assertThat(PHQ.wordings()).isEmpty();
        assertThat(PHQ.licence().mustDisplay()).isTrue();
        assertThat(PHQ.licence().attribution().orElseThrow()).contains("Spitzer", "Williams", "Kroenke", "Pfizer");
    }
}
