package org.rapport.plugins.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.plugin.runtime.instrument.ChangeRule;
import org.rapport.plugin.runtime.instrument.ChangeRule.Change;
import org.rapport.spi.Instrument;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;

/** Changes judged by the figures of the data files. */
class ChangeTest {

    private static ChangeRule rule(String id, BigDecimal clinical) {
        Instrument instrument = Shelf.get(id);
        Optional<Threshold> cutOff = instrument.thresholds("total", ThresholdKind.CUTOFF).stream()
                .filter(each -> each.value().compareTo(clinical) == 0)
                .findFirst();
        assertThat(cutOff).as("cut-off in the data").isPresent();
        return new ChangeRule(
                instrument.scale("total").orElseThrow().direction(),
                instrument
                        .thresholds("total", ThresholdKind.RELIABLE_CHANGE)
                        .get(0)
                        .value(),
                cutOff);
    }

    @ParameterizedTest
    @CsvSource({
        "phq-9, 10, 18, 9, RECOVERED, true",
        "phq-9, 10, 18, 12, RELIABLE_IMPROVEMENT, false",
        "phq-9, 10, 18, 13, NO_RELIABLE_CHANGE, false",
        "phq-9, 10, 11, 9, NO_RELIABLE_CHANGE, true",
        "phq-9, 10, 8, 14, RELIABLE_DETERIORATION, false",
        "gad-7, 8, 14, 7, RECOVERED, true",
        "gad-7, 8, 14, 10, RELIABLE_IMPROVEMENT, false",
        "ors, 25, 18.0, 26.0, RECOVERED, true",
        "ors, 25, 26.0, 19.4, RELIABLE_DETERIORATION, false"
    })
    void a_change_is_what_the_figures_say(
            String id, BigDecimal clinical, BigDecimal before, BigDecimal after, Change change, boolean left) {
        ChangeRule rule = rule(id, clinical);
        assertThat(rule.judge(before, after)).isEqualTo(change);
        assertThat(rule.leftClinicalRange(before, after)).isEqualTo(left);
    }
}
