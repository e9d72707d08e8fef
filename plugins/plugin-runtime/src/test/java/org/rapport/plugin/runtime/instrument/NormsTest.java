package org.rapport.plugin.runtime.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rapport.plugin.runtime.instrument.Sheets.instrument;
import static org.rapport.plugin.runtime.instrument.Sheets.items;
import static org.rapport.plugin.runtime.instrument.Sheets.row;
import static org.rapport.plugin.runtime.instrument.Sheets.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapport.spi.Answers;
import org.rapport.spi.Comparison;
import org.rapport.spi.Instrument;
import org.rapport.spi.ItemKind;
import org.rapport.spi.LocalText;
import org.rapport.spi.Provenance;
import org.rapport.spi.Setting;
import org.rapport.spi.Sex;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;

class NormsTest {

    private static final Setting CUT_OFF =
            Setting.number("cut-off", ItemKind.INTEGER, new BigDecimal(13)).range(11, 13);

    private static final Instrument FORM = instrument("norms")
            .items(items(9, "row"))
            .optionSets(row(0, 3))
            .scales(sum(9, 0, 27))
            .settings(CUT_OFF, Setting.text("note", "none"))
            .thresholds(
                    mean("9"),
                    mean("8").forAges(18, 64),
                    mean("7").forAges(18, 64).forSex(Sex.FEMALE),
                    mean("6").forAges(65, 120),
                    band(0, 27, "everybody"),
                    band(0, 10, "women, low").forSex(Sex.FEMALE),
                    band(11, 27, "women, high").forSex(Sex.FEMALE),
                    Threshold.cutOff("total", Comparison.AT_LEAST, new BigDecimal(13))
                            .setBy("cut-off"))
            .build();

    private static Threshold mean(String value) {
        return Threshold.of("total", ThresholdKind.NORM_MEAN, new BigDecimal(value))
                .source("S", Provenance.VERIFIED);
    }

    private static Threshold band(int from, int to, String name) {
        return Threshold.band("total", from, to, LocalText.of("en", name)).source("S", Provenance.VERIFIED);
    }

    private static List<String> means(Integer age, Sex sex) {
        return Norms.holding(FORM, Optional.ofNullable(age), Optional.ofNullable(sex), Answers.none()).stream()
                .filter(each -> each.kind() == ThresholdKind.NORM_MEAN)
                .map(each -> each.value().toPlainString())
                .toList();
    }

    @Test
    void the_narrowest_group_a_person_belongs_to_comes_first() {
        assertThat(means(40, Sex.FEMALE)).containsExactly("7", "8", "9");
        assertThat(means(40, Sex.MALE)).containsExactly("8", "9");
        assertThat(means(65, Sex.MALE)).containsExactly("6", "9");
        assertThat(means(17, null)).containsExactly("9");
    }

    @Test
    void who_told_neither_is_read_by_the_figures_for_everybody() {
        assertThat(means(null, null)).containsExactly("9");
        assertThat(ScoreReading.band(FORM, "total", BigDecimal.TEN))
                .map(band -> band.label().in("en"))
                .contains("everybody");
    }

    @Test
    void bands_of_a_group_stand_for_themselves() {
        List<Threshold> women = Norms.holding(FORM, Optional.of(40), Optional.of(Sex.FEMALE), Answers.none());
        assertThat(ScoreReading.band(women, "total", new BigDecimal(12)))
                .map(band -> band.label().in("en"))
                .contains("women, high");
    }

    @Test
    void age_and_sex_are_asked_only_where_a_figure_needs_them() {
        assertThat(Norms.asksAge(FORM)).isTrue();
        assertThat(Norms.asksSex(FORM)).isTrue();
        assertThat(Norms.asksAge(instrument("plain").build())).isFalse();
        assertThat(Norms.asksSex(
                        instrument("plain").thresholds(mean("9").forAges(1, 2)).build()))
                .isFalse();
    }

    @Test
    void a_setting_takes_the_place_of_its_figure() {
        assertThat(ScoreReading.reached(FORM, "total", new BigDecimal(12))).isEmpty();
        Answers lenient = SettingValues.with(SettingValues.presets(FORM), CUT_OFF, "11");
        List<Threshold> figures = Norms.holding(FORM, Optional.empty(), Optional.empty(), lenient);
        assertThat(ScoreReading.reached(figures, "total", new BigDecimal(12))).hasSize(1);
    }

    @Test
    void only_allowed_values_are_taken() {
        assertThat(SettingValues.presets(FORM).texts()).containsEntry("note", "none");
        assertThat(List.of("10", "14", "12.5", "twelve", "", "1e1"))
                .noneMatch(typed -> SettingValues.allowed(CUT_OFF, typed));
        assertThatIllegalArgumentException().isThrownBy(() -> SettingValues.with(Answers.none(), CUT_OFF, "14"));
    }
}
