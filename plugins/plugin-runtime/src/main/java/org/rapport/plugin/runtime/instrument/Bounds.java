package org.rapport.plugin.runtime.instrument;

import java.math.BigDecimal;
import java.util.Optional;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;

/** Smallest and largest answer an item can have, from its own option set or its own range. */
record Bounds(BigDecimal min, BigDecimal max) {

    static Optional<Bounds> of(Instrument instrument, Item item) {
        if (item.kind().optioned()) {
            return instrument.optionsOf(item).flatMap(set -> between(set.min(), set.max()));
        }
        return item.kind().ranged() ? between(item.min(), item.max()) : Optional.empty();
    }

    private static Optional<Bounds> between(Optional<BigDecimal> min, Optional<BigDecimal> max) {
        return min.flatMap(low -> max.map(high -> new Bounds(low, high)));
    }

    BigDecimal mirror(BigDecimal raw) {
        return min.add(max).subtract(raw);
    }

    boolean contain(BigDecimal value) {
        return value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
    }
}
