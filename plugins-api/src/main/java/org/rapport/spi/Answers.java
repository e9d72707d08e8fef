package org.rapport.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The raw answers of one response, as given: not reversed, not rounded. An item without an entry is unanswered. The values of an
 * instrument's settings travel in the same form, under the ids of the settings.
 *
 * <p>{@link #toString()} tells only how many there are: answers must not reach a log.
 *
 * @param numbers answer per item id, for the kinds with one number (a choice is its option's value)
 * @param choices chosen values per item id, for multiple choice; an empty list is an answer
 * @param dates answer per item id, for dates
 * @param texts answer per item id, for words
 * @since 1.0
 */
public record Answers(
        Map<String, BigDecimal> numbers,
        Map<String, List<BigDecimal>> choices,
        Map<String, LocalDate> dates,
        Map<String, String> texts) {

    /** Copies the maps. */
    public Answers {
        numbers = Map.copyOf(numbers);
        choices = choices.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        dates = Map.copyOf(dates);
        texts = Map.copyOf(texts);
    }

    /**
     * Nothing answered.
     *
     * @return no answers
     */
    public static Answers none() {
        return new Answers(Map.of(), Map.of(), Map.of(), Map.of());
    }

    /**
     * Numeric answers only.
     *
     * @param numbers answer per item id
     * @return the answers
     */
    public static Answers of(Map<String, BigDecimal> numbers) {
        return new Answers(numbers, Map.of(), Map.of(), Map.of());
    }

    /**
     * The same with a number.
     *
     * @param item its id
     * @param value the answer
     * @return new answers
     */
    public Answers with(String item, BigDecimal value) {
        return new Answers(put(numbers, item, value), choices, dates, texts);
    }

    /**
     * The same with a whole number.
     *
     * @param item its id
     * @param value the answer
     * @return new answers
     */
    public Answers with(String item, long value) {
        return with(item, BigDecimal.valueOf(value));
    }

    /**
     * The same with a multiple choice.
     *
     * @param item its id
     * @param chosen the chosen options' values
     * @return new answers
     */
    public Answers with(String item, List<BigDecimal> chosen) {
        return new Answers(numbers, put(choices, item, chosen), dates, texts);
    }

    /**
     * The same with a date.
     *
     * @param item its id
     * @param date the answer
     * @return new answers
     */
    public Answers with(String item, LocalDate date) {
        return new Answers(numbers, choices, put(dates, item, date), texts);
    }

    /**
     * The same with words.
     *
     * @param item its id
     * @param text the answer
     * @return new answers
     */
    public Answers with(String item, String text) {
        return new Answers(numbers, choices, dates, put(texts, item, text));
    }

    /**
     * The same without the answers to all other items.
     *
     * @param items ids of the items to keep
     * @return new answers
     */
    public Answers only(Set<String> items) {
        return new Answers(keep(numbers, items), keep(choices, items), keep(dates, items), keep(texts, items));
    }

    /**
     * The same without words, as a scorer gets them.
     *
     * @return new answers
     */
    public Answers withoutTexts() {
        return new Answers(numbers, choices, dates, Map.of());
    }

    /**
     * The numeric answer to an item.
     *
     * @param item its id
     * @return empty if unanswered
     */
    public Optional<BigDecimal> number(String item) {
        return Optional.ofNullable(numbers.get(item));
    }

    /**
     * Ids of all items with an answer of any kind.
     *
     * @return the ids
     */
    public Set<String> answered() {
        Map<String, Object> all = new HashMap<>(numbers);
        all.putAll(choices);
        all.putAll(dates);
        all.putAll(texts);
        return Set.copyOf(all.keySet());
    }

    @Override
    public String toString() {
        return "Answers[" + answered().size() + " answered]";
    }

    private static <V> Map<String, V> put(Map<String, V> map, String item, V value) {
        Map<String, V> copy = new HashMap<>(map);
        copy.put(requireNonNull(item), requireNonNull(value));
        return copy;
    }

    private static <V> Map<String, V> keep(Map<String, V> map, Set<String> items) {
        Map<String, V> copy = new HashMap<>(map);
        copy.keySet().retainAll(items);
        return copy;
    }
}
