package org.rapport.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Scale;

/**
 * Turns the sum of four answers into answers to the whole Session Check, in the order of its items: the scale's items
 * share the sum, tension was there when the sum is well below the session before.
 */
final class DemoAnswers {

    private static final int FALL_WITH_TENSION = 6;

    private final Instrument instrument;
    private final Set<String> scored;

    DemoAnswers(Instrument instrument) {
        this.instrument = instrument;
        this.scored =
                instrument.primaryScale().map(Scale::items).map(Set::copyOf).orElse(Set.of());
    }

    /** The answers as PostgreSQL writes an array; what was not asked is null. */
    String array(int sum, int before) {
        boolean tension = before - sum >= FALL_WITH_TENSION;
        List<String> values = new ArrayList<>();
        int place = 0;
        for (Item item : instrument.items()) {
            if (scored.contains(item.id())) {
                values.add(String.valueOf(sum / 4 + (place++ < sum % 4 ? 1 : 0)));
            } else {
                values.add(other(item, tension));
            }
        }
        return values.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private String other(Item item, boolean tension) {
        if (item.enabledWhen().isEmpty()) {
            return instrument
                    .optionsOf(item)
                    .flatMap(options -> tension ? options.max() : options.min())
                    .map(BigDecimal::toPlainString)
                    .orElse("NULL");
        }
        return tension && instrument.optionsOf(item).isPresent() ? "3" : "NULL";
    }

    /** The mean of the four answers. */
    static BigDecimal score(int sum) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(4));
    }
}
