package org.rapport.spi;

/**
 * The time an instrument asks about.
 *
 * @since 1.0
 */
public enum Timeframe {
    /** The session just held. */
    LAST_SESSION,
    /** The last seven days. */
    PAST_WEEK,
    /** The last fourteen days. */
    PAST_2_WEEKS,
    /** The last month. */
    PAST_MONTH,
    /** The last thirty days, where the instrument says days. */
    PAST_30_DAYS,
    /** The whole treatment so far. */
    OVERALL,
    /** Right now. */
    CURRENT
}
