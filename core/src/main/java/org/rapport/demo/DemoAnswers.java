package org.rapport.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.rapport.plugin.runtime.instrument.RiskAnswer;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Option;
import org.rapport.spi.Scale;

/**
 * Invents answers that add up: to the Session Check from the sum of its four ratings, with tension where the sum is well
 * below the session before; to a symptom questionnaire from its total.
 */
final class DemoAnswers {

    private static final int FALL_WITH_TENSION = 6;

    private final Instrument instrument;
    private final List<String> scored;

    DemoAnswers(Instrument instrument) {
        this.instrument = instrument;
        this.scored = instrument.primaryScale().map(Scale::items).orElse(List.of());
    }

    /** Answers whose ratings have this sum; they are not all alike, and a marked fall shows most in the bond. */
    Answers ratings(int sum, int before, Random dice) {
        int[] values = new int[scored.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = sum / values.length + (i < sum % values.length ? 1 : 0);
        }
        boolean tension = before - sum >= FALL_WITH_TENSION;
        for (int moves = dice.nextInt(3); moves > 0; moves--) {
            move(values, dice.nextInt(values.length), dice.nextInt(values.length));
        }
        if (tension) {
            move(values, values.length / 2, 0);
            move(values, values.length / 2, values.length - 1);
        }
        return others(numbers(values), tension, dice);
    }

    private static void move(int[] values, int from, int to) {
        if (values[from] > 0 && values[to] < 10) {
            values[from]--;
            values[to]++;
        }
    }

    private Answers numbers(int[] values) {
        Answers answers = Answers.none();
        for (int i = 0; i < values.length; i++) {
            answers = answers.with(scored.get(i), values[i]);
        }
        return answers;
    }

    /** Whether there was tension and, only then, how strong it was and how well resolved. */
    private Answers others(Answers ratings, boolean tension, Random dice) {
        Answers answers = ratings;
        for (Item item : instrument.items()) {
            if (scored.contains(item.id())) {
                continue;
            }
            if (item.enabledWhen().isEmpty()) {
                List<BigDecimal> options = options(item);
                answers = answers.with(item.id(), options.get(tension ? options.size() - 1 : 0));
            } else if (tension) {
                List<BigDecimal> options = options(item);
                answers = answers.with(item.id(), options.get(options.size() / 2 - 1 + dice.nextInt(3)));
            }
        }
        return answers;
    }

    private List<BigDecimal> options(Item item) {
        return instrument
                .optionsOf(item)
                .map(set -> set.options().stream().map(Option::value).sorted().toList())
                .orElseThrow();
    }

    /** Answers with this total; items that need a person's attention at once stay at the lowest answer. */
    Answers symptoms(int total, Random dice) {
        Answers answers = Answers.none();
        int left = total;
        int open = (int) instrument.items().stream().filter(this::plain).count();
        for (Item item : instrument.items()) {
            List<BigDecimal> options = options(item);
            int value = 0;
            if (plain(item)) {
                int most = options.size() - 1;
                int least = Math.max(0, left - (open - 1) * most);
                int usual = Math.round((float) left / open) + dice.nextInt(3) - 1;
                value = Math.max(least, Math.min(Math.min(most, left), usual));
                left -= value;
                open--;
            } else if (!scored.contains(item.id())) {
                value = Math.min(options.size() - 1, total / 8);
            }
            answers = answers.with(item.id(), options.get(value));
        }
        return answers;
    }

    private boolean plain(Item item) {
        return scored.contains(item.id()) && !RiskAnswer.possible(item);
    }
}
