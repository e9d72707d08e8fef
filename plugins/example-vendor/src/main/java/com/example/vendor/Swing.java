package com.example.vendor;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapport.spi.Answers;
import org.rapport.spi.InstrumentScorer;

/** How far the day swung: the largest step from one time of the day to the next. It needs all three answers. */
final class Swing implements InstrumentScorer {

    private static final List<String> TIMES = List.of("morning", "noon", "evening");

    @Override
    public Map<String, BigDecimal> score(Answers answers) {
        BigDecimal largest = BigDecimal.ZERO;
        for (int time = 1; time < TIMES.size(); time++) {
            Optional<BigDecimal> before = answers.number(TIMES.get(time - 1));
            Optional<BigDecimal> now = answers.number(TIMES.get(time));
            if (before.isEmpty() || now.isEmpty()) {
                return Map.of();
            }
            largest = largest.max(now.get().subtract(before.get()).abs());
        }
        return Map.of("swing", largest);
    }
}
