package org.rapport.plugins.outcome;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.rapport.spi.Answers;
import org.rapport.spi.InstrumentScorer;

/**
 * The K10 in its other coding. Ten answers from 1 to 5 give 10 to 50, from 0 to 4 they give 0 to 40: the sum differs by ten.
 * Needs all ten answers.
 */
final class DistressCoding implements InstrumentScorer {

    /** What lies between the two codings of the sum. */
    static final int SHIFT = 10;

    private static final int ITEMS = 10;

    private final String scale;
    private final int shift;

    DistressCoding(String scale, int shift) {
        this.scale = scale;
        this.shift = shift;
    }

    @Override
    public Map<String, BigDecimal> score(Answers answers) {
        BigDecimal sum = BigDecimal.valueOf(shift);
        for (int number = 1; number <= ITEMS; number++) {
            Optional<BigDecimal> answer = answers.number("q" + number);
            if (answer.isEmpty()) {
                return Map.of();
            }
            sum = sum.add(answer.get());
        }
        return Map.of(scale, sum);
    }
}
