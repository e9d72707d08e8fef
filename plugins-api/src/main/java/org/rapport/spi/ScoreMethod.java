package org.rapport.spi;

/**
 * How a scale is computed from its items, after reversal.
 *
 * @since 1.0
 */
public enum ScoreMethod {
    /** Sum of the items; exact. */
    SUM,
    /** Mean of the items, four decimals, rounded half up. */
    MEAN,
    /** Four times the sum, as in instruments of five items reported from 0 to 100. */
    SUM_X4,
    /** Computed by the plugin's {@link InstrumentScorer}. */
    CUSTOM
}
