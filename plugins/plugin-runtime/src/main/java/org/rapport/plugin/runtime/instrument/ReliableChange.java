package org.rapport.plugin.runtime.instrument;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How much two scores of a person must differ to be more than chance, worked out from a spread and a reliability (Jacobson and
 * Truax 1991). The result depends on which figures are taken: keep them with it. Published values come first; this is for
 * instruments that have none.
 *
 * @param spread standard deviation of the reference sample, above 0
 * @param reliability test-retest reliability or internal consistency, from 0 up to but not 1
 */
public record ReliableChange(BigDecimal spread, BigDecimal reliability) {

    private static final MathContext EXACT = MathContext.DECIMAL64;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal NINETY_FIVE = new BigDecimal("1.96");

    /** Refuses what gives no difference. */
    public ReliableChange {
        if (spread.signum() <= 0 || reliability.signum() < 0 || reliability.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("a spread above 0 and a reliability from 0 up to 1 are needed");
        }
    }

    /**
     * The standard error of one score.
     *
     * @return not rounded for people
     */
    public BigDecimal error() {
        return spread.multiply(BigDecimal.ONE.subtract(reliability).sqrt(EXACT), EXACT);
    }

    /**
     * The standard error of the difference of two scores.
     *
     * @return not rounded for people
     */
    public BigDecimal difference() {
        return error().pow(2).multiply(TWO).sqrt(EXACT);
    }

    /**
     * The difference of two scores in standard errors; beyond 1.96 on either side it is reliable.
     *
     * @param before the earlier score
     * @param after the later score
     * @return below 0 if the later score is lower
     */
    public BigDecimal index(BigDecimal before, BigDecimal after) {
        return after.subtract(before).divide(difference(), EXACT);
    }

    /**
     * The difference in points that is reliable at 95 %.
     *
     * @return not rounded for people
     */
    public BigDecimal points() {
        return difference().multiply(NINETY_FIVE, EXACT);
    }
}
