package org.rapport.plugin.runtime.instrument;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapport.spi.Answers;
import org.rapport.spi.Condition;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.OptionSet;

/**
 * Answers laid on the instrument they belong to: which items are asked, which answers count, what is wrong.
 *
 * <p>An item is asked when its condition holds for an earlier item that is asked itself. Answers to items that are not asked (a
 * person went back and changed an earlier answer) are no error; {@link #counting()} leaves them out.
 */
public final class AnswerSheet {

    private final Instrument instrument;
    private final Answers answers;
    private final Set<String> asked;

    /**
     * Lays answers on an instrument.
     *
     * @param instrument with a sound structure
     * @param answers raw answers, unchecked
     */
    public AnswerSheet(Instrument instrument, Answers answers) {
        this.instrument = requireNonNull(instrument, "instrument");
        this.answers = requireNonNull(answers, "answers");
        this.asked = Collections.unmodifiableSet(asked(instrument, answers));
    }

    private static Set<String> asked(Instrument instrument, Answers answers) {
        Set<String> asked = new LinkedHashSet<>();
        for (Item item : instrument.items()) {
            Optional<Condition> condition = item.enabledWhen();
            if (condition.isEmpty() || holds(condition.get(), asked, answers)) {
                asked.add(item.id());
            }
        }
        return asked;
    }

    private static boolean holds(Condition condition, Set<String> asked, Answers answers) {
        String item = condition.item();
        Stream<BigDecimal> given =
                Stream.concat(answers.number(item).stream(), answers.choices().getOrDefault(item, List.of()).stream());
        return asked.contains(item)
                && given.anyMatch(value -> condition.comparison().holds(value, condition.value()));
    }

    /**
     * Ids of the items these answers lead to, in the instrument's order.
     *
     * @return the asked items
     */
    public Set<String> asked() {
        return asked;
    }

    /**
     * The answers to asked items only: what is stored and scored.
     *
     * @return the answers that count
     */
    public Answers counting() {
        return answers.only(asked);
    }

    /**
     * Everything wrong with the answers that count, in the instrument's order, answers to unknown items last.
     *
     * @return all violations, empty if the response is complete and fits
     */
    public List<AnswerViolation> violations() {
        List<AnswerViolation> found = new ArrayList<>();
        Set<String> answered = answers.answered();
        Set<String> unknown = new HashSet<>(answered);
        for (Item item : instrument.items()) {
            unknown.remove(item.id());
            if (asked.contains(item.id())) {
                if (answered.contains(item.id())) {
                    wrongIn(item).ifPresent(rule -> found.add(new AnswerViolation(item.id(), rule)));
                } else if (item.required()) {
                    found.add(new AnswerViolation(item.id(), AnswerRule.MISSING));
                }
            }
        }
        unknown.stream()
                .sorted()
                .map(item -> new AnswerViolation(item, AnswerRule.UNKNOWN_ITEM))
                .forEach(found::add);
        return List.copyOf(found);
    }

    private Optional<AnswerRule> wrongIn(Item item) {
        if (!onlyKindOfAnswer(item)) {
            return Optional.of(AnswerRule.WRONG_KIND);
        }
        return switch (item.kind()) {
            case CHOICE -> wrongOption(item, answers.number(item.id()).stream().toList());
            case MULTIPLE_CHOICE -> wrongOption(item, answers.choices().getOrDefault(item.id(), List.of()));
            case INTEGER, DECIMAL, SLIDER -> answers.number(item.id()).flatMap(value -> wrongNumber(item, value));
            case DATE -> Optional.empty();
            case TEXT, CLIENT_AUTHORED -> blank(item) ? Optional.of(AnswerRule.MISSING) : Optional.empty();
        };
    }

    private boolean onlyKindOfAnswer(Item item) {
        Map<String, Boolean> given = new HashMap<>();
        given.put("number", answers.numbers().containsKey(item.id()));
        given.put("choices", answers.choices().containsKey(item.id()));
        given.put("date", answers.dates().containsKey(item.id()));
        given.put("text", answers.texts().containsKey(item.id()));
        String expected = switch (item.kind()) {
            case CHOICE, INTEGER, DECIMAL, SLIDER -> "number";
            case MULTIPLE_CHOICE -> "choices";
            case DATE -> "date";
            case TEXT, CLIENT_AUTHORED -> "text";
        };
        return given.entrySet().stream()
                .allMatch(each -> each.getValue() == each.getKey().equals(expected));
    }

    private Optional<AnswerRule> wrongOption(Item item, List<BigDecimal> chosen) {
        Optional<OptionSet> options = instrument.optionsOf(item);
        if (options.isEmpty() || !chosen.stream().allMatch(options.get()::offers)) {
            return Optional.of(AnswerRule.NOT_AN_OPTION);
        }
        long different =
                chosen.stream().map(BigDecimal::stripTrailingZeros).distinct().count();
        return different < chosen.size() ? Optional.of(AnswerRule.CHOSEN_TWICE) : Optional.empty();
    }

    private Optional<AnswerRule> wrongNumber(Item item, BigDecimal value) {
        if (item.kind() == ItemKind.INTEGER && value.stripTrailingZeros().scale() > 0) {
            return Optional.of(AnswerRule.NOT_WHOLE);
        }
        boolean inside =
                Bounds.of(instrument, item).map(bounds -> bounds.contain(value)).orElse(false);
        if (!inside) {
            return Optional.of(AnswerRule.OUT_OF_RANGE);
        }
        return item.step().filter(step -> offStep(item, step, value)).map(step -> wholeOnly(item, step));
    }

    private static boolean offStep(Item item, BigDecimal step, BigDecimal value) {
        return value.subtract(item.min().orElse(BigDecimal.ZERO))
                        .remainder(step)
                        .signum()
                != 0;
    }

    private static AnswerRule wholeOnly(Item item, BigDecimal step) {
        boolean ones = step.compareTo(BigDecimal.ONE) == 0
                && item.min().orElse(BigDecimal.ZERO).stripTrailingZeros().scale() <= 0;
        return ones ? AnswerRule.NOT_WHOLE : AnswerRule.OFF_STEP;
    }

    private boolean blank(Item item) {
        return item.required() && answers.texts().getOrDefault(item.id(), "").isBlank();
    }
}
