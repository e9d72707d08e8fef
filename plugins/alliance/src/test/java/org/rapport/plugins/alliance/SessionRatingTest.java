package org.rapport.plugins.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.plugin.runtime.instrument.ScoreReading;
import org.rapport.spi.Instrument;

class SessionRatingTest {

    private static final Instrument RATING = Shelf.get("srs");

    @ParameterizedTest
    @CsvSource({"34.0, true", "36, true", "36.0001, false", "36.1, false", "40, false"})
    void a_total_of_36_or_less_is_a_reason_to_talk(BigDecimal total, boolean reached) {
        assertThat(ScoreReading.reached(RATING, "total", total).isEmpty()).isEqualTo(!reached);
    }

    @ParameterizedTest
    @CsvSource({"8.7, true", "8.9, true", "9, false", "9.1, false"})
    void so_is_a_single_line_below_nine(BigDecimal line, boolean reached) {
        assertThat(ScoreReading.reached(RATING, "line-approach", line).isEmpty())
                .isEqualTo(!reached);
    }

    @Test
    void it_is_never_shown_electronically() {
        assertThat(RATING.licence().paperOnly()).isTrue();
        assertThat(RATING.licence().mustDisplay()).isTrue();
    }
}
