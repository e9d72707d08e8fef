package org.rapport.signal.course;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample standard deviation (n-1) of some scores, kept as exact sums so that comparing with it needs no rounding:
 * {@code (n * sum of squares - square of sum) / (n * (n-1))} is its square.
 */
record Spread(int count, BigDecimal sum, BigDecimal sumOfSquares) {

    private static final Spread NONE = new Spread(0, BigDecimal.ZERO, BigDecimal.ZERO);

    /** The spread of nothing, of the first point, of the first two, and so on up to all. */
    static List<Spread> growing(Stretch stretch) {
        List<Spread> spreads = new ArrayList<>();
        spreads.add(NONE);
        for (CoursePoint point : stretch.points()) {
            spreads.add(spreads.get(spreads.size() - 1).with(point.score()));
        }
        return spreads;
    }

    static Spread of(List<BigDecimal> values) {
        Spread spread = NONE;
        for (BigDecimal value : values) {
            spread = spread.with(value);
        }
        return spread;
    }

    private Spread with(BigDecimal value) {
        return new Spread(count + 1, sum.add(value), sumOfSquares.add(value.multiply(value)));
    }

    /** Whether a value reaches so many of these deviations; being equal counts. */
    boolean reachedBy(BigDecimal value, BigDecimal times) {
        return value.signum() >= 0
                && value.multiply(value)
                                .multiply(denominator())
                                .compareTo(times.multiply(times).multiply(numerator()))
                        >= 0;
    }

    /** Whether it is wider than the given deviation. */
    boolean exceeds(BigDecimal deviation) {
        return !reachedBy(deviation, BigDecimal.ONE);
    }

    /** The deviation to 16 digits, for showing and storing. */
    BigDecimal deviation() {
        return numerator().divide(denominator(), MathContext.DECIMAL128).sqrt(MathContext.DECIMAL64);
    }

    private BigDecimal numerator() {
        return sumOfSquares.multiply(BigDecimal.valueOf(count)).subtract(sum.multiply(sum));
    }

    private BigDecimal denominator() {
        if (count < 2) {
            throw new IllegalStateException("A spread needs two values");
        }
        return BigDecimal.valueOf((long) count * (count - 1));
    }
}
