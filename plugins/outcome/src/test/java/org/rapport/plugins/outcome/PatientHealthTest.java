package org.rapport.plugins.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.plugin.runtime.instrument.AnswerRule;
import org.rapport.plugin.runtime.instrument.AnswerSheet;
import org.rapport.plugin.runtime.instrument.AnswerViolation;
import org.rapport.plugin.runtime.instrument.ScoreReading;
import org.rapport.spi.Answers;
import org.rapport.spi.Code;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Option;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;

class PatientHealthTest {

    private static final Instrument PHQ = Shelf.get("phq-9");

    private static Answers row(String row) {
        return Shelf.row(9, row);
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
