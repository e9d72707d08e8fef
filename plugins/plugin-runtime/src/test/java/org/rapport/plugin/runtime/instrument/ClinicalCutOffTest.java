package org.rapport.plugin.runtime.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.spi.Direction;

class ClinicalCutOffTest {

    @ParameterizedTest
    @CsvSource({
        "60 7.5, 40 7.5, HIGHER_IS_BETTER, 55, 45, 50",
        "3.3 3.8, 14.0 5.5, HIGHER_IS_WORSE, 3.0, 10.9, 7.672",
        "4.7 4.8, 19.7 7.7, HIGHER_IS_WORSE, 4.3, 14.3, 10.46"
    })
    void the_three_criteria(
            String general, String clinical, Direction direction, BigDecimal a, BigDecimal b, BigDecimal c) {
        ClinicalCutOff cutOff = new ClinicalCutOff(norm(general), norm(clinical), direction);
        assertThat(cutOff.beyondClients()).isEqualByComparingTo(a);
        assertThat(cutOff.withinGeneral()).isEqualByComparingTo(b);
        assertThat(cutOff.between().setScale(c.scale(), RoundingMode.HALF_UP)).isEqualByComparingTo(c);
    }

    private static ClinicalCutOff.Norm norm(String written) {
        String[] parts = written.split(" ");
        return new ClinicalCutOff.Norm(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
    }
}
