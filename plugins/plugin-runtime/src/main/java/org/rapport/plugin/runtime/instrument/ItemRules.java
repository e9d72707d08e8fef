package org.rapport.plugin.runtime.instrument;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapport.spi.Condition;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.Option;
import org.rapport.spi.OptionSet;

/** Rules of items and option sets. */
final class ItemRules {

    private final Instrument instrument;
    private final Violations found;

    ItemRules(Instrument instrument, Violations found) {
        this.instrument = instrument;
        this.found = found;
    }

    void check() {
        found.ids("option set", instrument.optionSets().stream().map(OptionSet::id));
        instrument.optionSets().forEach(this::options);
        found.ids("item", instrument.items().stream().map(Item::id));
        Map<String, Item> earlier = new HashMap<>();
        for (Item item : instrument.items()) {
            item(item);
            item.enabledWhen().ifPresent(condition -> condition(item, condition, earlier));
            earlier.put(item.id(), item);
        }
    }

    private void options(OptionSet set) {
        long different = set.options().stream()
                .map(option -> option.value().stripTrailingZeros())
                .distinct()
                .count();
        found.unless(
                different >= 2 && different == set.options().size(),
                StructureRule.OPTIONS_DIFFER,
                "option set " + set.id(),
                "there are fewer than two options, or two of the same value");
        for (Option option : set.options()) {
            found.codes(option.codes(), "option " + option.value().toPlainString() + " of option set " + set.id());
        }
    }

    private void item(Item item) {
        String where = "item " + item.id();
        boolean optionsFit = item.kind().optioned()
                ? instrument.optionsOf(item).isPresent()
                : item.optionSet().isEmpty();
        found.unless(
                optionsFit,
                StructureRule.ITEM_OPTIONS,
                where,
                "a choice names an option set of this instrument, every other kind names none");
        found.unless(
                rangeFits(item),
                StructureRule.ITEM_RANGE,
                where,
                "a number has a range with its smallest below its largest answer and steps above 0, every other kind has none");
        Optional<Bounds> bounds = Bounds.of(instrument, item);
        found.unless(
                !item.reversed() || (item.kind().numeric() && bounds.isPresent()),
                StructureRule.REVERSED_BOUNDED,
                where,
                "only a single choice or a number with a range can be reversed");
        risk(item, bounds, where);
        if (!item.label().byLanguage().isEmpty()) {
            found.text(item.label(), where, "the label");
        }
        found.codes(item.codes(), where);
    }

    private void risk(Item item, Optional<Bounds> bounds, String where) {
        Stream.of(item.riskFrom(), item.riskUpTo())
                .flatMap(Optional::stream)
                .forEach(value -> found.unless(
                        within(bounds, value),
                        StructureRule.RISK_REACHABLE,
                        where,
                        "no answer can reach the risk value " + value.toPlainString()));
        found.unless(
                item.riskFrom().isEmpty()
                        || item.riskUpTo().isEmpty()
                        || item.riskUpTo().get().compareTo(item.riskFrom().get()) < 0,
                StructureRule.RISK_APART,
                where,
                "every answer would be a risk: the risk value of the low end is not below that of the high end");
    }

    private static boolean rangeFits(Item item) {
        if (!item.kind().ranged()) {
            return item.min().isEmpty() && item.max().isEmpty() && item.step().isEmpty();
        }
        boolean ordered = item.min()
                .flatMap(min -> item.max().map(max -> min.compareTo(max) < 0))
                .orElse(false);
        boolean stepped = item.step().map(step -> step.signum() > 0).orElse(true);
        return ordered && stepped && (item.kind() != ItemKind.INTEGER || (whole(item.min()) && whole(item.max())));
    }

    private static boolean whole(Optional<BigDecimal> value) {
        return value.map(each -> each.stripTrailingZeros().scale() <= 0).orElse(false);
    }

    private static boolean within(Optional<Bounds> bounds, BigDecimal value) {
        return bounds.map(each -> each.contain(value)).orElse(false);
    }

    private void condition(Item item, Condition condition, Map<String, Item> earlier) {
        Item asked = earlier.get(condition.item());
        if (asked == null) {
            found.add(
                    StructureRule.CONDITION_EARLIER,
                    "item " + item.id(),
                    instrument.item(condition.item()).isPresent()
                            ? "its condition looks at " + condition.item()
                                    + ", which is the item itself or stands later;"
                                    + " conditions look back, or they could go round in a circle"
                            : "its condition looks at " + condition.item() + ", and there is no such item");
            return;
        }
        found.unless(
                within(Bounds.of(instrument, asked), condition.value()),
                StructureRule.CONDITION_EARLIER,
                "item " + item.id(),
                "its condition needs an item answered by numbers, and "
                        + condition.value().toPlainString() + " is no answer to " + condition.item());
    }
}
