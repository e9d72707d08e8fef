package org.rapport.spi;

/**
 * The sex a published norm was found in. Asked of a person only where a norm needs it ({@link Threshold#forSex}), and shown beside
 * every figure that was chosen by it; a person may leave it open and is then read by the norms for everybody.
 *
 * @since 1.0
 */
public enum Sex {
    /** Norms of women and girls. */
    FEMALE,
    /** Norms of men and boys. */
    MALE
}
