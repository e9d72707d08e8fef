package org.rapport.spi;

/**
 * What happens to a scale when items are unanswered. Items that were not asked count as unanswered.
 *
 * @since 1.0
 */
public enum MissingPolicy {
    /** No score unless every item is answered. */
    REQUIRE_COMPLETE,
    /**
     * Up to {@link Scale#maxMissing()} items may be missing: the answered ones are scaled up to the full number of items,
     * kept to four decimals, rounded half up, and the score is marked as prorated. With more missing there is no score.
     */
    PRORATE,
    /** What is answered is summed or averaged as it is; no score only if nothing is answered. */
    IGNORE
}
