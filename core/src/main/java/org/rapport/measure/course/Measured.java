package org.rapport.measure.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.MissingPolicy;
import org.rapport.spi.Option;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;

/**
 * What the scores of a scale say, whatever it is called and however its items are worded: scores of two versions of an instrument
 * can be compared where this is the same, and stand on different axes where it is not.
 */
record Measured(
        ScoreMethod method,
        Direction direction,
        BigDecimal min,
        BigDecimal max,
        MissingPolicy missing,
        int maxMissing,
        List<Asked> items) {

    /** An item, and what its answers count. */
    record Asked(
            String id,
            ItemKind kind,
            boolean reversed,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            List<BigDecimal> values) {

        private static Asked of(Instrument structure, Item item) {
            return new Asked(
                    item.id(),
                    item.kind(),
                    item.reversed(),
                    item.min().map(BigDecimal::stripTrailingZeros).orElse(null),
                    item.max().map(BigDecimal::stripTrailingZeros).orElse(null),
                    structure.optionsOf(item).stream()
                            .flatMap(set -> set.options().stream().map(Option::value))
                            .map(BigDecimal::stripTrailingZeros)
                            .toList());
        }
    }

    /** What this structure measures with a scale; nothing where it has none of that id. */
    static Optional<Measured> by(Instrument structure, String scale) {
        return structure.scale(scale).map(each -> by(structure, each));
    }

    private static Measured by(Instrument structure, Scale scale) {
        return new Measured(
                scale.method(),
                scale.direction(),
                scale.min().stripTrailingZeros(),
                scale.max().stripTrailingZeros(),
                scale.missingPolicy(),
                scale.maxMissing(),
                structure.items().stream()
                        .filter(item -> scale.items().contains(item.id()))
                        .map(item -> Asked.of(structure, item))
                        .toList());
    }
}
