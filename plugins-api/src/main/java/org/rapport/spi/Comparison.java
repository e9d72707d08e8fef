package org.rapport.spi;

import java.math.BigDecimal;

/**
 * Compares two decimal numbers by value, so that {@code 2} equals {@code 2.00}.
 *
 * @since 1.0
 */
public enum Comparison {
    /** Left equals right. */
    EQUAL,
    /** Left differs from right. */
    NOT_EQUAL,
    /** Left is less than right. */
    BELOW,
    /** Left is less than or equal to right. */
    AT_MOST,
    /** Left is greater than or equal to right. */
    AT_LEAST,
    /** Left is greater than right. */
    ABOVE;

    /**
     * Whether the comparison holds.
     *
     * @param left the number in question, unrounded
     * @param right what it is compared with
     * @return whether it holds
     */
    public boolean holds(BigDecimal left, BigDecimal right) {
        int order = left.compareTo(right);
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case BELOW -> order < 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            case ABOVE -> order > 0;
        };
    }
}
