package org.rapport.goal.scaling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * The T score of Goal Attainment Scaling (Kiresuk and Sherman 1968): 50, and ten times the weighted sum of levels over the
 * root of (1 - r) times the sum of squared weights plus r times the squared sum of weights, where r is 0.30. The formula as
 * printed by Turner-Stokes 2009 is wrong; an erratum exists. The plugin that brings the scaling as a questionnaire works
 * out the same and is tested with the same vectors; a plugin's code is not reached from here.
 */
final class Attainment {

    private static final BigDecimal TOGETHER = new BigDecimal("0.30");
    private static final BigDecimal EXPECTED = BigDecimal.valueOf(50);

    private Attainment() {}

    /** How far a goal is reached, from -2 to 2, and how much it counts. */
    record Weighed(int weight, int level) {

        /** Never the level. */
        @Override
        public String toString() {
            return "Weighed";
        }
    }

    /** The T score, not rounded for people; empty when no goal counts. */
    static Optional<BigDecimal> of(List<Weighed> goals) {
        long reached = 0;
        long weights = 0;
        long squares = 0;
        for (Weighed goal : goals) {
            reached += (long) goal.weight() * goal.level();
            weights += goal.weight();
            squares += (long) goal.weight() * goal.weight();
        }
        if (weights == 0) {
            return Optional.empty();
        }
        BigDecimal variance = BigDecimal.ONE
                .subtract(TOGETHER)
                .multiply(BigDecimal.valueOf(squares))
                .add(TOGETHER.multiply(BigDecimal.valueOf(weights).pow(2)));
        BigDecimal spread = variance.sqrt(MathContext.DECIMAL64);
        return Optional.of(EXPECTED.add(BigDecimal.valueOf(10 * reached).divide(spread, MathContext.DECIMAL64)));
    }
}
