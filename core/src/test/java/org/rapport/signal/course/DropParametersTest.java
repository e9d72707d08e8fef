package org.rapport.signal.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DropParametersTest {

    @Test
    void the_session_check_starts_with_a_spread_of_1_2_that_is_shown_as_unverified() {
        ParameterValue spread = DropParameters.sessionCheckSpread();

        assertThat(spread.value()).isEqualByComparingTo("1.2");
        assertThat(spread.provenance().shownAsUnverified()).isTrue();
    }

    @Test
    void only_what_was_read_in_a_publication_counts_as_published() {
        DropParameters standard = DropParameters.standard("1", DropParameters.sessionCheckSpread());

        assertThat(standard.noticeFactor().provenance()).isEqualTo(Provenance.PUBLISHED);
        assertThat(standard.signalFactor().provenance()).isEqualTo(Provenance.PUBLISHED);
        assertThat(standard.repairFraction().provenance()).isEqualTo(Provenance.UNVERIFIED);
        assertThat(List.of(standard.minPrior(), standard.window(), standard.gapDays(), standard.itemFall()))
                .extracting(ParameterValue::provenance)
                .containsOnly(Provenance.DESIGN);
    }

    @Test
    void a_spread_of_zero_is_refused_because_standing_still_would_be_a_signal() {
        assertThatThrownBy(() -> DropParameters.standard("1", ParameterValue.of("0", Provenance.CONFIGURED, "typed")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spreadBetween");
    }

    @Test
    void values_that_cannot_work_together_are_refused_by_name() {
        refused("noticeFactor", values -> values[0] = "0");
        refused("signalFactor", values -> values[1] = "0.9");
        refused("minPrior", values -> values[2] = "1");
        refused("minPrior", values -> values[2] = "3.5");
        refused("window", values -> values[3] = "0");
        refused("repairFraction", values -> values[4] = "1.01");
        refused("repairFraction", values -> values[4] = "0");
        refused("gapDays", values -> values[5] = "0");
        refused("longestDecline", values -> values[6] = "1");
        refused("shortestDecline", values -> values[7] = "0");
        refused("itemFall", values -> values[8] = "0");
    }

    private static void refused(String name, Consumer<String[]> change) {
        String[] values = {"1", "2", "3", "5", "0.5", "60", "6", "2", "2"};
        change.accept(values);
        assertThatThrownBy(() -> parameters(values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name);
    }

    private static DropParameters parameters(String[] values) {
        ParameterValue[] all = new ParameterValue[values.length];
        for (int i = 0; i < values.length; i++) {
            all[i] = ParameterValue.of(values[i], Provenance.CONFIGURED, "typed");
        }
        return new DropParameters("1", all[0], all[1], all[2], all[0], all[3], all[4], all[5], all[6], all[7], all[8]);
    }

    @Test
    void practice_data_replace_the_configured_spread_from_thirty_clients_on() {
        ParameterValue configured = DropParameters.sessionCheckSpread();
        List<BigDecimal> means = new ArrayList<>();
        for (int client = 0; client < 30; client++) {
            means.add(BigDecimal.valueOf(client % 2 == 0 ? 7 : 9));
        }

        assertThat(ClientSpread.from(means.subList(0, 29), configured)).isEqualTo(configured);
        ParameterValue spread = ClientSpread.from(means, configured);
        // 30 values, each 1 away from the mean: root of 30/29
        assertThat(spread.value()).isEqualTo(new BigDecimal("1.0171"));
        assertThat(spread.provenance()).isEqualTo(Provenance.PRACTICE_DATA);
        assertThat(spread.provenance().shownAsUnverified()).isFalse();
    }

    @Test
    void a_new_version_is_made_only_when_the_difference_could_be_seen() {
        List<BigDecimal> means = new ArrayList<>();
        for (int client = 0; client < 30; client++) {
            means.add(BigDecimal.valueOf(client % 2 == 0 ? 7 : 9));
        }

        assertThat(renewed(means, "1.0121")).isEmpty();
        assertThat(renewed(means, "1.0071"))
                .hasValueSatisfying(value -> assertThat(value.value()).isEqualTo(new BigDecimal("1.0171")));
        assertThat(renewed(means, "1.0271")).isPresent();
        assertThat(renewed(means.subList(0, 29), "3")).isEmpty();
    }

    private static Optional<ParameterValue> renewed(List<BigDecimal> means, String inForce) {
        return ClientSpread.renewed(means, ParameterValue.of(inForce, Provenance.PRACTICE_DATA, "before"));
    }

    @Test
    void clients_who_do_not_differ_leave_the_configured_spread() {
        ParameterValue configured = DropParameters.sessionCheckSpread();

        assertThat(ClientSpread.from(Collections.nCopies(40, BigDecimal.TEN), configured))
                .isEqualTo(configured);
    }
}
