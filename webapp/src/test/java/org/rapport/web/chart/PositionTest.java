package org.rapport.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionTest {

    @Test
    void lengthsAreWrittenAsAFormatWritesThem() {
        Random dice = new Random(7);
        for (int i = 0; i < 2000; i++) {
            double value = (dice.nextDouble() - 0.5) * 2000;
            assertThat(Position.written(value)).isEqualTo(String.format(Locale.ROOT, "%.1f", value));
        }
    }

    @Test
    void nothingHasNoSign() {
        assertThat(Position.written(-0.04)).isEqualTo("0.0");
        assertThat(Position.written(-0.0)).isEqualTo("0.0");
    }
}
