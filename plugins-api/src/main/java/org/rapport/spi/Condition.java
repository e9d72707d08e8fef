package org.rapport.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * When an item is asked: the numeric answer to an earlier item compares so with a value. Unanswered, or not asked itself, means
 * not asked. Of a multiple choice, one chosen value that compares so is enough.
 *
 * @param item id of an item that stands earlier in the instrument
 * @param comparison how the answer compares
 * @param value with what
 * @since 1.0
 */
public record Condition(String item, Comparison comparison, BigDecimal value) {

    /** Refuses null. */
    public Condition {
        requireNonNull(item, "item");
        requireNonNull(comparison, "comparison");
        requireNonNull(value, "value");
    }

    /**
     * Asked when the earlier answer has exactly this value.
     *
     * @param item see {@link #item()}
     * @param value the value
     * @return the condition
     */
    public static Condition answerIs(String item, long value) {
        return new Condition(item, Comparison.EQUAL, BigDecimal.valueOf(value));
    }

    /**
     * Asked when the earlier answer has at least this value.
     *
     * @param item see {@link #item()}
     * @param value the value
     * @return the condition
     */
    public static Condition answerIsAtLeast(String item, long value) {
        return new Condition(item, Comparison.AT_LEAST, BigDecimal.valueOf(value));
    }
}
