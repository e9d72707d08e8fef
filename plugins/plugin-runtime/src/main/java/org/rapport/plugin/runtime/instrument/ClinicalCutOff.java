package org.rapport.plugin.runtime.instrument;

import java.math.BigDecimal;
import java.math.MathContext;
import org.rapport.spi.Direction;

/**
 * Where the clinical range begins, worked out from the norms of a scale (Jacobson and Truax 1991). Published cut-offs come first;
 * this is for scales that have norms only.
 *
 * @param general mean and spread of the general population
 * @param clinical mean and spread of clients
 * @param direction of the scale
 */
public record ClinicalCutOff(Norm general, Norm clinical, Direction direction) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * Mean and standard deviation of a population.
     *
     * @param mean its mean
     * @param spread its standard deviation, above 0
     */
    public record Norm(BigDecimal mean, BigDecimal spread) {}

    /**
     * Two spreads from the clients' mean towards health.
     *
     * @return the criterion called a
     */
    public BigDecimal beyondClients() {
        return clinical.mean().add(towardsHealth(clinical.spread()));
    }

    /**
     * Two spreads from the general population's mean towards illness.
     *
     * @return the criterion called b
     */
    public BigDecimal withinGeneral() {
        return general.mean().subtract(towardsHealth(general.spread()));
    }

    private BigDecimal towardsHealth(BigDecimal spread) {
        BigDecimal way = spread.multiply(TWO);
        return direction == Direction.HIGHER_IS_BETTER ? way : way.negate();
    }

    /**
     * Where both populations meet, the one to prefer when they overlap.
     *
     * @return the criterion called c, not rounded for people
     */
    public BigDecimal between() {
        BigDecimal weighted =
                general.spread().multiply(clinical.mean()).add(clinical.spread().multiply(general.mean()));
        return weighted.divide(general.spread().add(clinical.spread()), MathContext.DECIMAL64);
    }
}
