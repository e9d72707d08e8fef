package org.rapport.signal.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How far clients of a practice differ from each other on a scale. The practice's own data are used once there are
 * enough clients; until then the configured value stands.
 */
public final class ClientSpread {

    /** From so many clients on, practice data replace the configured value. A choice of this product. */
    public static final int ENOUGH_CLIENTS = 30;

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
}
