package org.rapport.plugins.outcome;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.rapport.spi.Answers;
import org.rapport.spi.InstrumentScorer;

/**
 * The published rule over single items of the PHQ-9 (as coded in CamCOPS, {@code phq9.py}). A symptom counts when it is there on
 * more than half the days (2 or more), the ninth when it is there at all (1 or more). With at least one of the first two, five
 * or more symptoms of nine meet the rule of a major depressive syndrome (2), two to four that of another depressive syndrome (1).
 * Needs all nine answers. It is no diagnosis.
 */
final class DepressionPattern implements InstrumentScorer {

    static final String SCALE = "pattern";

    private static final int ITEMS = 9;

    @Override
    public Map<String, BigDecimal> score(Answers answers) {
        int core = 0;
        int symptoms = 0;
        for (int number = 1; number <= ITEMS; number++) {
            Optional<BigDecimal> answer = answers.number("q" + number);
            if (answer.isEmpty()) {
                return Map.of();
            }
            int from = number == ITEMS ? 1 : 2;
            if (answer.get().compareTo(BigDecimal.valueOf(from)) >= 0) {
                symptoms++;
                core += number <= 2 ? 1 : 0;
            }
        }
        return Map.of(SCALE, BigDecimal.valueOf(pattern(core, symptoms)));
    }

    private static int pattern(int core, int symptoms) {
        if (core == 0 || symptoms < 2) {
            return 0;
        }
        return symptoms >= 5 ? 2 : 1;
    }
}
