package org.rapport.plugin.runtime.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.plugin.runtime.instrument.Sheets.instrument;
import static org.rapport.plugin.runtime.instrument.Sheets.items;
import static org.rapport.plugin.runtime.instrument.Sheets.row;
import static org.rapport.plugin.runtime.instrument.Sheets.sum;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.rapport.spi.Comparison;
import org.rapport.spi.Instrument;
import org.rapport.spi.LocalText;
import org.rapport.spi.Provenance;
import org.rapport.spi.Scale;
import org.rapport.spi.Threshold;

class ScoreReadingTest {

    private static final Scale TOTAL = sum(9, 0, 27).prorating(2);

    private static final Instrument FORM = instrument("bands")
            .items(items(9, "row"))
            .optionSets(row(0, 3))
            .scales(TOTAL)
            .thresholds(
                    band(0, 9, "low"),
                    band(10, 14, "middle"),
                    band(15, 27, "high"),
                    band(12, 27, "other").source("another source", Provenance.SECONDARY),
                    Threshold.cutOff("total", Comparison.AT_LEAST, BigDecimal.TEN),
                    Threshold.cutOff("total", Comparison.BELOW, new BigDecimal("13.5")))
            .build();

    private static Threshold band(int from, int to, String name) {
        return Threshold.band("total", from, to, LocalText.of("en", name)).source("one source", Provenance.VERIFIED);
    }

    private static String bandOf(String value) {
        return ScoreReading.band(FORM, "total", new BigDecimal(value))
                .map(band -> band.label().in("en"))
                .orElse("none");
    }

    @Test
    void a_band_holds_until_the_next_begins_even_for_prorated_scores() {
        assertThat(bandOf("0")).isEqualTo("low");
        assertThat(bandOf("9.9999")).isEqualTo("low");
        assertThat(bandOf("10")).isEqualTo("middle");
        assertThat(bandOf("14.5")).isEqualTo("middle");
        assertThat(bandOf("15.0000")).isEqualTo("high");
    }

    @Test
    void without_bands_nothing_is_made_up() {
        assertThat(ScoreReading.band(FORM, "another", BigDecimal.TEN)).isEmpty();
        assertThat(ScoreReading.reached(FORM, "another", BigDecimal.TEN)).isEmpty();
    }

    @Test
    void cut_offs_compare_the_exact_value_on_their_own_side() {
        assertThat(ScoreReading.reached(FORM, "total", new BigDecimal("9.9999")))
                .extracting(Threshold::comparison)
                .containsExactly(Comparison.BELOW);
        assertThat(ScoreReading.reached(FORM, "total", new BigDecimal("13.5000")))
                .extracting(Threshold::comparison)
                .containsExactly(Comparison.AT_LEAST);
    }

    @Test
    void people_see_the_rounded_value() {
        assertThat(ScoreReading.shown(TOTAL, new BigDecimal("13.5000"))).isEqualTo(new BigDecimal("14"));
        assertThat(ScoreReading.shown(TOTAL.shownWith(1), new BigDecimal("3.8333")))
                .isEqualTo(new BigDecimal("3.8"));
    }
}
