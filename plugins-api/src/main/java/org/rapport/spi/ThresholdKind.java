package org.rapport.spi;

/**
 * What a figure about a scale says.
 *
 * @since 1.0
 */
public enum ThresholdKind {
    /** A score from which something is more likely; {@link Threshold#comparison()} says on which side. */
    CUTOFF,
    /** A named part of the range, from {@link Threshold#value()} to {@link Threshold#upper()}. */
    BAND,
    /** The smallest change between two scores of a person that is more than chance. */
    RELIABLE_CHANGE,
    /** Mean of a population. */
    NORM_MEAN,
    /** Standard deviation of a population. */
    NORM_SD,
    /** Internal consistency, from 0 to 1. */
    ALPHA,
    /** Test-retest reliability, from 0 to 1. */
    TEST_RETEST,
    /** Standard deviation between clients that the rule for drops starts with until the practice has own data. */
    SPREAD_BETWEEN
}
