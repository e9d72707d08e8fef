package org.rapport.signal.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How far clients of a practice differ from each other on a scale. The practice's own data are used once there are
 * enough clients; until then the configured value stands.
 */
public final class ClientSpread {

    /** From so many clients on, practice data replace the configured value. A choice of this product. */
    public static final int ENOUGH_CLIENTS = 30;

    /** What is less than this nobody would see in an explanation: two decimals are shown. A choice of this product. */
    static final BigDecimal SMALLEST_DIFFERENCE = new BigDecimal("0.01");

    private static final int DECIMALS = 4;

    private ClientSpread() {}

    /**
     * The value to use.
     *
     * @param meanPerClient one mean score for each client
     * @param configured what stands until there are enough clients, or if they do not differ at all
     */
    public static ParameterValue from(List<BigDecimal> meanPerClient, ParameterValue configured) {
        if (meanPerClient.size() < ENOUGH_CLIENTS) {
            return configured;
        }
        BigDecimal spread = Spread.of(meanPerClient).deviation().setScale(DECIMALS, RoundingMode.HALF_UP);
        return spread.signum() == 0
                ? configured
                : new ParameterValue(
                        spread,
                        Provenance.PRACTICE_DATA,
                        "Standard deviation between " + meanPerClient.size() + " clients of this practice");
    }

    /**
     * The value a new version of the parameters is to hold; none when there are too few clients or the value has not
     * noticeably changed.
     *
     * @param meanPerClient one mean score for each client
     * @param inForce what stands now
     */
    public static Optional<ParameterValue> renewed(List<BigDecimal> meanPerClient, ParameterValue inForce) {
        ParameterValue now = from(meanPerClient, inForce);
        BigDecimal difference = now.value().subtract(inForce.value()).abs();
        return difference.compareTo(SMALLEST_DIFFERENCE) >= 0 ? Optional.of(now) : Optional.empty();
    }
}
