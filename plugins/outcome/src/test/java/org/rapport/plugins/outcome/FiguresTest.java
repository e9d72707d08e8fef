package org.rapport.plugins.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.plugin.runtime.instrument.ClinicalCutOff;
import org.rapport.plugin.runtime.instrument.Norms;
import org.rapport.plugin.runtime.instrument.ScoreReading;
import org.rapport.plugin.runtime.instrument.SettingValues;
import org.rapport.spi.Answers;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
import org.rapport.spi.Provenance;
import org.rapport.spi.Setting;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;

/** What scores mean: bands, cut-offs, reliable change and norms, with what an administrator may set. */
class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "gad-7, total, 4, minimal",
        "gad-7, total, 11, moderate",
        "gad-7, total, 14.5, moderate",
        "gad-7, total, 15, severe",
        "core-10, total, 23, moderate to severe",
        "core-10, total, 22.2222, moderate to severe",
        "core-10, total, 10.9, low",
        "core-10, total, 25, severe",
        "k10, total, 20, mild to moderate",
        "k10, total, 19, likely well or low",
        "k10-from-zero, total, 30, very high",
        "oci-r, total, 37, severe",
        "oci-r, total, 16, moderate",
        "pcl-5, criteria, 0, Rule not met",
        "pcl-5, criteria, 1, Rule met"
    })
    void a_score_lies_in_its_band(String instrument, String scale, BigDecimal score, String band) {
        assertThat(ScoreReading.band(Shelf.get(instrument), scale, score)
                        .orElseThrow()
                        .label()
                        .in("en"))
                .isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "gad-7, total, 7.9999, 0",
        "gad-7, total, 8, 1",
        "gad-7, total, 11, 2",
        "core-10, total, 10.9999, 0",
        "core-10, total, 11, 1",
        "core-10, total, 13, 2",
        "who-5, total, 44, 1",
        "who-5, total, 52, 0",
        "who-5, total, 28, 2",
        "who-5, raw, 11, 1",
        "who-5, raw, 13, 0",
        "oci-r, total, 20, 0",
        "oci-r, total, 37, 1",
        "oci-r, without-hoarding, 32, 1",
        "oci-r, hoarding, 5, 0",
        "oci-r, hoarding, 6, 1",
        "csi-16, total, 57, 0",
        "csi-16, total, 51, 1",
        "csi-16, total, 52, 0",
        "csi-4, total, 14, 0",
        "csi-4, total, 13, 1",
        "score-15, total, 32, 0",
        "score-15, total, 39, 1",
        "ors, total, 20.6, 1",
        "ors, total, 25.0, 0"
    })
    void a_score_reaches_so_many_cut_offs(String instrument, String scale, BigDecimal score, int cutOffs) {
        assertThat(ScoreReading.reached(Shelf.get(instrument), scale, score)).hasSize(cutOffs);
    }

    @Test
    void both_readings_of_the_pcl_5_are_shown_and_can_disagree() {
        Instrument stress = Shelf.get("pcl-5");
        BigDecimal total = new BigDecimal("32");
        assertThat(ScoreReading.reached(stress, "total", total)).isEmpty();
        assertThat(ScoreReading.reached(set(stress, "cut-off", "31"), "total", total))
                .hasSize(1);
        assertThat(ScoreReading.band(stress, "criteria", BigDecimal.ONE)
                        .orElseThrow()
                        .label()
                        .in("en"))
                .isEqualTo("Rule met");
        assertThat(stress.thresholds("total", ThresholdKind.BAND)).isEmpty();
    }

    private static List<Threshold> set(Instrument instrument, String id, String value) {
        Setting setting = instrument.settings().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        Answers values = SettingValues.with(SettingValues.presets(instrument), setting, value);
        return Norms.holding(instrument, Optional.empty(), Optional.empty(), values);
    }

    @Test
    void adolescents_have_a_cut_off_of_their_own_on_the_outcome_rating() {
        Instrument rating = Shelf.get("ors");
        List<Threshold> young = Norms.holding(rating, Optional.of(15), Optional.empty(), SettingValues.presets(rating));
        assertThat(ScoreReading.reached(young, "total", new BigDecimal("26"))
                        .get(0)
                        .population())
                .isEqualTo("Adolescents");
        assertThat(ScoreReading.reached(rating, "total", new BigDecimal("26"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "phq-9, total, 6, VERIFIED",
        "gad-7, total, 4, VERIFIED",
        "core-10, total, 6, UNVERIFIED",
        "core-10, total, 5, VERIFIED",
        "ors, total, 6.60, VERIFIED",
        "score-15, total, 10, VERIFIED",
        "score-15, total, 17.51, VERIFIED",
        "goal-based-outcomes, goal-1, 3, VERIFIED",
        "goal-based-outcomes, goal-3, 3, VERIFIED",
        "pcl-5, total, 10, SECONDARY",
        "pcl-5, total, 5, SECONDARY",
        "pcl-5, total, 15, UNVERIFIED",
        "who-5, total, 10, UNVERIFIED"
    })
    void the_table_of_reliable_change_is_data(String instrument, String scale, BigDecimal value, Provenance known) {
        assertThat(Shelf.get(instrument).thresholds(scale, ThresholdKind.RELIABLE_CHANGE))
                .anySatisfy(figure -> {
                    assertThat(figure.value()).isEqualByComparingTo(value);
                    assertThat(figure.provenance()).isEqualTo(known);
                });
    }

    @Test
    void a_change_on_the_core_10_counts_from_six_unless_somebody_sets_five() {
        Instrument core = Shelf.get("core-10");
        assertThat(core.thresholds("total", ThresholdKind.RELIABLE_CHANGE)
                        .get(0)
                        .value())
                .isEqualByComparingTo("6");
        assertThat(set(core, "reliable-change", "5"))
                .filteredOn(figure -> figure.kind() == ThresholdKind.RELIABLE_CHANGE)
                .extracting(Threshold::value)
                .allSatisfy(value -> assertThat(value).isEqualByComparingTo("5"));
    }

    @Test
    void no_reliable_change_is_made_up_for_the_k10() {
        assertThat(Shelf.get("k10").thresholds("total", ThresholdKind.RELIABLE_CHANGE))
                .isEmpty();
    }

    /** Where general population and clients meet (Jacobson and Truax): 10.46, and the first whole number above is 11. */
    @Test
    void the_norms_of_the_core_10_give_its_published_cut_off() {
        Instrument core = Shelf.get("core-10");
        List<Threshold> means = core.thresholds("total", ThresholdKind.NORM_MEAN);
        List<Threshold> spreads = core.thresholds("total", ThresholdKind.NORM_SD);
        BigDecimal meeting = new ClinicalCutOff(
                        norm(means.get(0), spreads.get(0)),
                        norm(means.get(1), spreads.get(1)),
                        Direction.HIGHER_IS_WORSE)
                .between();
        assertThat(meeting).isEqualByComparingTo("10.46");
        assertThat(core.thresholds("total", ThresholdKind.CUTOFF).get(0).value())
                .isEqualByComparingTo(meeting.setScale(0, RoundingMode.CEILING));
    }

    private static ClinicalCutOff.Norm norm(Threshold mean, Threshold spread) {
        return new ClinicalCutOff.Norm(mean.value(), spread.value());
    }

    @Test
    void the_family_cut_off_is_turned_into_our_direction() {
        Threshold cutOff =
                Shelf.get("score-15").thresholds("total", ThresholdKind.CUTOFF).get(0);
        assertThat(new BigDecimal("90").subtract(cutOff.value())).isEqualByComparingTo("51.92");
        assertThat(new BigDecimal("90").subtract(new BigDecimal("32"))).isEqualByComparingTo("58");
    }
}
