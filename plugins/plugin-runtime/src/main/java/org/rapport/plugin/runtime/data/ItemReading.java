package org.rapport.plugin.runtime.data;

import java.util.List;
import java.util.Optional;
import org.rapport.spi.Comparison;
import org.rapport.spi.Condition;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;

/** Reads one item. */
final class ItemReading {

    private ItemReading() {}

    static Item read(Part part) {
        ItemKind kind = part.word("kind", ItemKind.class).orElse(ItemKind.CHOICE);
        Item item = new Item(
                part.text("id"),
                kind,
                part.local("label"),
                part.optionalText("options"),
                part.flag("reversed", false),
                part.flag("required", kind.numeric()),
                part.optionalNumber("risk-from"),
                part.part("asked-when").map(ItemReading::condition),
                part.optionalNumber("min"),
                part.optionalNumber("max"),
                List.of(InstrumentReading.codes(part)),
                part.optionalNumber("step"),
                part.optionalNumber("risk-up-to"));
        part.nothingElse();
        return item;
    }

    private static Condition condition(Part part) {
        Optional<Comparison> comparison = part.word("is", Comparison.class);
        Condition condition =
                new Condition(part.text("item"), comparison.orElse(Comparison.EQUAL), part.number("value"));
        part.nothingElse();
        return condition;
    }
}
