package org.rapport.plugin.runtime.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.MissingPolicy;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;

/** Rules of scales. */
final class ScaleRules {

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private final Instrument instrument;
    private final Violations found;

    ScaleRules(Instrument instrument, Violations found) {
        this.instrument = instrument;
        this.found = found;
    }

    void check() {
        found.ids("scale", instrument.scales().stream().map(Scale::id));
        found.unless(
                instrument.scales().stream().filter(Scale::primary).count() <= 1,
                StructureRule.SCALE_PRIMARY,
                "instrument " + instrument.id(),
                "more than one scale is primary");
        instrument.scales().forEach(this::scale);
    }

    private void scale(Scale scale) {
        String where = "scale " + scale.id();
        found.codes(scale.codes(), where);
        found.text(scale.title(), where, "the title");
        found.unless(
                scale.shownDecimals() >= 0 && scale.shownDecimals() <= Scorer.DECIMALS,
                StructureRule.SCALE_DECIMALS,
                where,
                "shows " + scale.shownDecimals() + " decimals instead of 0 to " + Scorer.DECIMALS);
        missing(scale, where);
        items(scale, where);
        range(scale, where);
    }

    private void missing(Scale scale, String where) {
        boolean prorated = scale.missingPolicy() == MissingPolicy.PRORATE;
        int most = scale.maxMissing();
        found.unless(
                prorated ? most >= 1 && most < scale.items().size() : most == 0,
                StructureRule.SCALE_MISSING,
                where,
                "prorating allows at least one and fewer than all items to be missing, the other rules allow no number");
    }

    private void items(Scale scale, String where) {
        List<String> items = scale.items();
        found.unless(
                !items.isEmpty() && new HashSet<>(items).size() == items.size(),
                StructureRule.SCALE_ITEMS,
                where,
                "there are no items, or one is named twice");
        for (String id : items) {
            Optional<Item> item = instrument.item(id);
            found.unless(
                    item.isPresent(),
                    StructureRule.SCALE_ITEMS,
                    where,
                    "there is no item " + id + " in the instrument");
            boolean numeric = item.map(each -> each.kind().numeric()).orElse(true);
            found.unless(
                    numeric || scale.method() == ScoreMethod.CUSTOM,
                    StructureRule.SCALE_ITEM_NUMERIC,
                    where,
                    "item " + id + " is not answered by a single number");
        }
    }

    private void range(Scale scale, String where) {
        found.unless(
                scale.min().compareTo(scale.max()) < 0,
                StructureRule.SCALE_RANGE,
                where,
                "the smallest value is not below the largest");
        Optional<BigDecimal> min = fromItems(scale, Bounds::min);
        Optional<BigDecimal> max = fromItems(scale, Bounds::max);
        if (min.isPresent() && max.isPresent()) {
            boolean same = min.get().compareTo(scale.min()) == 0 && max.get().compareTo(scale.max()) == 0;
            found.unless(
                    same,
                    StructureRule.SCALE_RANGE,
                    where,
                    "its items give " + min.get().toPlainString() + " to "
                            + max.get().toPlainString() + ", not "
                            + scale.min().toPlainString() + " to " + scale.max().toPlainString());
        }
    }

    /** What the scale is when every item has its smallest, or its largest, answer; reversal swaps both and changes neither. */
    private Optional<BigDecimal> fromItems(Scale scale, Function<Bounds, BigDecimal> end) {
        if (scale.method() == ScoreMethod.CUSTOM || scale.missingPolicy() == MissingPolicy.IGNORE) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (String id : scale.items()) {
            Optional<Bounds> bounds = instrument.item(id).flatMap(item -> Bounds.of(instrument, item));
            if (bounds.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(end.apply(bounds.get()));
        }
        if (scale.items().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal items = BigDecimal.valueOf(scale.items().size());
        return Optional.of(
                switch (scale.method()) {
                    case MEAN -> sum.divide(items, Scorer.DECIMALS, RoundingMode.HALF_UP);
                    case SUM_X4 -> sum.multiply(FOUR);
                    case SUM, CUSTOM -> sum;
                });
    }
}
