package org.rapport.plugins.outcome;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapport.spi.Answers;
import org.rapport.spi.InstrumentScorer;

/**
 * The T score of Goal Attainment Scaling (Kiresuk and Sherman 1968): fifty, and ten times the weighted sum of levels over the root of
 * (1 - r) times the sum of squared weights plus r times the squared sum of weights, where r is 0.30. The formula as printed by
 * Turner-Stokes 2009 is wrong; an erratum exists.
 *
 * <p>A goal without a level is left out, one without a weight counts once, one of the weight 0 not at all. No goals give no score.
 */
final class GoalAttainment implements InstrumentScorer {

    static final String SCALE = "t";

    /** How many goals the form has. */
    static final int GOALS = 5;

    private static final int DECIMALS = 4;
    private static final BigDecimal TOGETHER = new BigDecimal("0.30");
    private static final BigDecimal EXPECTED = BigDecimal.valueOf(50);

    /** How far a goal is reached, from -2 to 2, and how much it counts. */
    record Goal(BigDecimal weight, BigDecimal level) {}

    @Override
    public Map<String, BigDecimal> score(Answers answers) {
        List<Goal> goals = new ArrayList<>();
        for (int number = 1; number <= GOALS; number++) {
            BigDecimal weight = answers.number("weight-" + number).orElse(BigDecimal.ONE);
            answers.number("level-" + number)
                    .map(level -> new Goal(weight, level))
                    .ifPresent(goals::add);
        }
        return attainment(goals)
                .map(t -> Map.of(SCALE, t.setScale(DECIMALS, RoundingMode.HALF_UP)))
                .orElse(Map.of());
    }

    /** The T score, not rounded for people; empty when no goal counts. */
    static Optional<BigDecimal> attainment(List<Goal> goals) {
        BigDecimal reached = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (Goal goal : goals) {
            reached = reached.add(goal.weight().multiply(goal.level()));
            weights = weights.add(goal.weight());
            squares = squares.add(goal.weight().pow(2));
        }
        if (weights.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal variance =
                BigDecimal.ONE.subtract(TOGETHER).multiply(squares).add(TOGETHER.multiply(weights.pow(2)));
        BigDecimal spread = variance.sqrt(MathContext.DECIMAL64);
        return Optional.of(EXPECTED.add(BigDecimal.TEN.multiply(reached).divide(spread, MathContext.DECIMAL64)));
    }
}
