package org.rapport.bench.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.Option;

/** Answers to all items of an instrument, spread over what can be answered; always the same. */
final class FullAnswers {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final int PLACES = 5;

    private FullAnswers() {}

    static Answers to(Instrument instrument) {
        Answers answers = Answers.none();
        int number = 0;
        for (Item item : instrument.items()) {
            answers = answered(answers, instrument, item, number++);
        }
        return answers;
    }

    private static Answers answered(Answers answers, Instrument instrument, Item item, int number) {
        List<BigDecimal> values = instrument.optionsOf(item).stream()
                .flatMap(set -> set.options().stream())
                .map(Option::value)
                .toList();
        return switch (item.kind()) {
            case CHOICE -> answers.with(item.id(), values.get(number % values.size()));
            case MULTIPLE_CHOICE -> answers.with(item.id(), values.subList(0, number % values.size()));
            case INTEGER, DECIMAL, SLIDER -> answers.with(item.id(), between(item, number));
            case DATE -> answers.with(item.id(), DAY);
            case TEXT, CLIENT_AUTHORED -> answers.with(item.id(), "made up");
        };
    }

    private static BigDecimal between(Item item, int number) {
        BigDecimal min = item.min().orElse(BigDecimal.ZERO);
        BigDecimal width = item.max().orElse(min).subtract(min);
        int decimals = item.kind() == ItemKind.INTEGER ? 0 : 1;
        BigDecimal step = width.multiply(BigDecimal.valueOf(number % PLACES));
        return min.add(step.divide(BigDecimal.valueOf(PLACES), decimals, RoundingMode.DOWN));
    }
}
