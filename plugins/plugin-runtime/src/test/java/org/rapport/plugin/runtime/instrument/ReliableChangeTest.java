package org.rapport.plugin.runtime.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliableChangeTest {

    private static BigDecimal shown(BigDecimal exact) {
        return exact.setScale(4, RoundingMode.HALF_UP);
    }

    @ParameterizedTest
    @CsvSource({
        "7.5, .80, 32.5, 47.5, 3.3541, 4.7434, 3.1623, 9.2971",
        "6.0, .90, 18, 9, 1.8974, 2.6833, -3.3541, 5.2592",
        "0.65, .92, 4.10, 3.40, 0.1838, 0.2600, -2.6923, 0.5096"
    })
    void the_examples_of_the_textbook_and_ours(
            BigDecimal spread,
            BigDecimal reliability,
            BigDecimal before,
            BigDecimal after,
            String error,
            String difference,
            String index,
            String points) {
        ReliableChange change = new ReliableChange(spread, reliability);
        assertThat(shown(change.error())).hasToString(error);
        assertThat(shown(change.difference())).hasToString(difference);
        assertThat(shown(change.index(before, after))).hasToString(index);
        assertThat(shown(change.points())).hasToString(points);
    }

    @ParameterizedTest
    @CsvSource({"0, .8", "-1, .8", "5, 1", "5, -0.1"})
    void without_spread_or_error_there_is_none(BigDecimal spread, BigDecimal reliability) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReliableChange(spread, reliability));
    }
}
