package org.rapport.signal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Option;
import org.rapport.spi.Scale;

/**
 * The single answers behind a score in response steps, turned so that higher is better: the place among the item's
 * options, or the number itself where the answer is one. Only for items of a scale on which higher is better.
 */
final class AnswerSteps {

    private final Instrument structure;
    private final Scale scale;

    AnswerSteps(Instrument structure, Scale scale) {
        this.structure = structure;
        this.scale = scale;
    }

    /**
     * The steps by item.
     *
     * @param answers the raw numbers in the order of the structure's items, null where there is none
     */
    Map<String, BigDecimal> of(List<@Nullable BigDecimal> answers) {
        Map<String, BigDecimal> steps = new HashMap<>();
        for (int place = 0; place < structure.items().size() && place < answers.size(); place++) {
            Item item = structure.items().get(place);
            BigDecimal raw = answers.get(place);
            if (raw != null && scale.items().contains(item.id())) {
                steps.put(item.id(), step(item, raw));
            }
        }
        return steps;
    }

    private BigDecimal step(Item item, BigDecimal raw) {
        List<BigDecimal> options = structure
                .optionsOf(item)
                .map(set -> set.options().stream().map(Option::value).sorted().toList())
                .orElse(List.of());
        if (options.isEmpty()) {
            return item.reversed() ? mirrored(item, raw) : raw;
        }
        int place = place(options, raw);
        return BigDecimal.valueOf(item.reversed() ? options.size() - 1L - place : place);
    }

    private static BigDecimal mirrored(Item item, BigDecimal raw) {
        return item.min().orElse(BigDecimal.ZERO).add(item.max().orElse(raw)).subtract(raw);
    }

    private static int place(List<BigDecimal> options, BigDecimal raw) {
        int place = 0;
        while (place < options.size() - 1 && options.get(place).compareTo(raw) < 0) {
            place++;
        }
        return place;
    }
}
