package org.rapport.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/**
 * One answer of an {@link OptionSet}. Its value is what is stored and scored, and tells it from the other options.
 *
 * @param value unique in its set
 * @param codes codes of the answer
 * @since 1.0
 */
public record Option(BigDecimal value, List<Code> codes) {

    /** Copies the codes. */
    public Option {
        requireNonNull(value, "value");
        codes = List.copyOf(codes);
    }

    /**
     * An option with a whole number.
     *
     * @param value see {@link #value()}
     * @param codes see {@link #codes()}
     * @return the option
     */
    public static Option of(long value, Code... codes) {
        return new Option(BigDecimal.valueOf(value), List.of(codes));
    }

    /**
     * An option with a decimal number.
     *
     * @param value see {@link #value()}
     * @param codes see {@link #codes()}
     * @return the option
     */
    public static Option of(BigDecimal value, Code... codes) {
        return new Option(value, List.of(codes));
    }
}
