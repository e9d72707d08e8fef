package org.rapport.plugin.tck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.Option;

/** Answers that can be given to an instrument: both ends of every item, and a few hundred others, some with gaps; always the same. */
final class PossibleAnswers {

    private static final int MIXED = 200;
    private static final long SEED = 20_261_124L;

    private final Instrument instrument;
    private final Random random = new Random(SEED);

    private PossibleAnswers(Instrument instrument) {
        this.instrument = instrument;
    }

    static List<Answers> of(Instrument instrument) {
        PossibleAnswers possible = new PossibleAnswers(instrument);
        List<Answers> all = new ArrayList<>();
        all.add(possible.all(() -> 0.0));
        all.add(possible.all(() -> 1.0));
        for (int i = 0; i < MIXED; i++) {
            Answers full = possible.all(possible.random::nextDouble);
            all.add(i % 2 == 0 ? full : possible.withGaps(full));
        }
        return all;
    }

    private Answers all(DoubleSupplier place) {
        Answers answers = Answers.none();
        for (Item item : instrument.items()) {
            answers = answered(answers, item, place.getAsDouble());
        }
        return answers;
    }

    /** Without about one answer in five. */
    private Answers withGaps(Answers full) {
        return full.only(full.answered().stream()
                .sorted()
                .filter(item -> random.nextInt(5) > 0)
                .collect(Collectors.toSet()));
    }

    private Answers answered(Answers answers, Item item, double place) {
        List<BigDecimal> values = instrument.optionsOf(item).stream()
                .flatMap(set -> set.options().stream())
                .map(Option::value)
                .sorted()
                .toList();
        int index = (int) Math.min(values.size() - 1L, (long) (place * values.size()));
        return switch (item.kind()) {
            case CHOICE -> values.isEmpty() ? answers : answers.with(item.id(), values.get(index));
            case MULTIPLE_CHOICE -> answers.with(item.id(), values.subList(0, Math.max(0, index)));
            case INTEGER, DECIMAL, SLIDER -> answers.with(item.id(), between(item, place));
            case DATE -> answers.with(item.id(), LocalDate.of(2020, 1, 1).plusDays((long) (place * 1000)));
            case TEXT, CLIENT_AUTHORED -> answers;
        };
    }

    private static BigDecimal between(Item item, double place) {
        BigDecimal min = item.min().orElse(BigDecimal.ZERO);
        BigDecimal width = item.max().orElse(min).subtract(min);
        int decimals = item.kind() == ItemKind.INTEGER ? 0 : 1;
        if (item.step().isPresent()) {
            BigDecimal step = item.step().get();
            BigDecimal steps = width.divide(step, 0, RoundingMode.DOWN).multiply(BigDecimal.valueOf(place));
            return min.add(step.multiply(steps.setScale(0, RoundingMode.DOWN)));
        }
        return min.add(width.multiply(BigDecimal.valueOf(place)).setScale(decimals, RoundingMode.DOWN));
    }
}
