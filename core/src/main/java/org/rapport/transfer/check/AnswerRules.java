package org.rapport.transfer.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.runtime.instrument.AnswerRule;
import org.rapport.plugin.runtime.instrument.AnswerSheet;
import org.rapport.shared.SharedError;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.Scale;
import org.rapport.transfer.file.Line;
import org.rapport.transfer.file.RowError;

/** Reads answers or a total out of a row by the instrument's structure. */
final class AnswerRules {

    static final String ITEM = "item_";

    private AnswerRules() {}

    /** The answers, in the order of the instrument's items; items left out stay out. */
    static Optional<Answers> answers(Line line, Instrument instrument) {
        List<Item> items = instrument.items();
        Map<String, String> raw = new HashMap<>();
        for (String column : line.filled(ITEM)) {
            int place = Integer.parseInt(column.substring(ITEM.length()));
            if (place > items.size()) {
                line.refuse(column, RowError.NO_ITEM, Map.of("items", items.size()));
            } else if (byFile(items.get(place - 1).kind())) {
                line.number(column)
                        .ifPresent(value -> raw.put(items.get(place - 1).id(), value.toPlainString()));
            } else {
                line.refuse(column, RowError.NOT_BY_FILE);
            }
        }
        AnswerSheet sheet = new AnswerSheet(instrument, RawAnswers.of(raw).on(instrument));
        sheet.violations().stream()
                .filter(violation -> violation.rule() != AnswerRule.MISSING)
                .forEach(violation -> line.refuse(column(instrument, violation.item()), RowError.NOT_AN_ANSWER));
        if (sheet.counting().answered().isEmpty() && line.fits()) {
            line.refuse("", RowError.TOTAL_OR_ANSWERS);
        }
        return line.fits() ? Optional.of(sheet.counting()) : Optional.empty();
    }

    private static boolean byFile(ItemKind kind) {
        return switch (kind) {
            case CHOICE, INTEGER, DECIMAL, SLIDER -> true;
            case MULTIPLE_CHOICE, DATE, TEXT, CLIENT_AUTHORED -> false;
        };
    }

    private static String column(Instrument instrument, String item) {
        return ITEM + (instrument.items().stream().map(Item::id).toList().indexOf(item) + 1);
    }

    /** The total on the scale that is named, or on the instrument's first. */
    static Optional<ScoreRow.Total> total(Line line, Instrument instrument) {
        String name = line.text("scale");
        Optional<Scale> scale = name.isEmpty() ? first(instrument) : instrument.scale(name);
        if (scale.isEmpty()) {
            line.refuse("scale", RowError.NO_SCALE);
        }
        Optional<BigDecimal> value = line.number("total");
        scale.ifPresent(of -> value.filter(score -> score.compareTo(of.min()) < 0 || score.compareTo(of.max()) > 0)
                .ifPresent(score -> line.refuse(
                        "total",
                        RowError.OUT_OF_RANGE,
                        Map.of("min", of.min().toPlainString(), "max", of.max().toPlainString()))));
        if (value.filter(score -> score.stripTrailingZeros().scale() > 4).isPresent()) {
            line.refuse("total", SharedError.UNREADABLE);
        }
        return line.fits()
                ? Optional.of(new ScoreRow.Total(scale.orElseThrow().id(), value.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Scale> first(Instrument instrument) {
        return instrument
                .primaryScale()
                .or(() -> instrument.scales().size() == 1
                        ? Optional.of(instrument.scales().get(0))
                        : Optional.empty());
    }
}
