package org.rapport.signal.course;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number a rule works with, and where it comes from.
 *
 * @param value the number, exact
 * @param provenance how well it is founded
 * @param source the publication, decision or data behind it, in a few words of English
 */
public record ParameterValue(BigDecimal value, Provenance provenance, String source) {

    /** Needs all three. */
    public ParameterValue {
        Objects.requireNonNull(value);
        Objects.requireNonNull(provenance);
        Objects.requireNonNull(source);
    }

    /** A decimal number, for example {@code of("0.60", ...)}. */
    public static ParameterValue of(String value, Provenance provenance, String source) {
        return new ParameterValue(new BigDecimal(value), provenance, source);
    }

    int whole() {
        return value.intValueExact();
    }

    boolean positive() {
        return value.signum() > 0;
    }

    boolean wholeAtLeast(int least) {
        return value.stripTrailingZeros().scale() <= 0 && value.compareTo(BigDecimal.valueOf(least)) >= 0;
    }
}
