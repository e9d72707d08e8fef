package org.rapport.measure.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;

/**
 * Answers as a page sends them: texts per item id, several for a multiple choice. An empty text is no answer. What cannot
 * be read as its item wants stays a text, so that the check of the answers names it.
 */
public record RawAnswers(Map<String, List<String>> byItem) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_NUMBER = 20;

    /** Leaves out empty texts and keeps own copies, in order of item id. */
    public RawAnswers {
        Map<String, List<String>> copy = new TreeMap<>();
        byItem.forEach((item, texts) -> {
            List<String> given = texts.stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (!given.isEmpty()) {
                copy.put(item, given);
            }
        });
        byItem = copy;
    }

    /** No answers. */
    public static RawAnswers none() {
        return new RawAnswers(Map.of());
    }

    /** One text per item. */
    public static RawAnswers of(Map<String, String> single) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        single.forEach((item, text) -> lists.put(item, List.of(text)));
        return new RawAnswers(lists);
    }

    /** How many characters were typed. */
    public int size() {
        return byItem.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length()
                        + entry.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }

    /** As JSON, to be encrypted as a draft. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(byItem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The reverse of {@link #toJson}. */
    public static RawAnswers fromJson(String json) {
        try {
            return new RawAnswers(JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored draft cannot be read", e);
        }
    }

    /** The same for items of this instrument only. */
    public RawAnswers knownTo(Instrument instrument) {
        return where(item -> instrument.item(item).isPresent());
    }

    /** The same for these items only. */
    public RawAnswers where(Predicate<String> item) {
        Map<String, List<String>> some = new TreeMap<>(byItem);
        some.keySet().removeIf(item.negate());
        return new RawAnswers(some);
    }

    /** The answers in the types of their items. */
    public Answers on(Instrument instrument) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        Map<String, List<BigDecimal>> choices = new HashMap<>();
        Map<String, LocalDate> dates = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        byItem.forEach((id, given) -> {
            String text = first(given);
            switch (instrument.item(id).map(Item::kind).orElse(ItemKind.TEXT)) {
                case CHOICE, INTEGER, DECIMAL, SLIDER ->
                    number(text).ifPresentOrElse(value -> numbers.put(id, value), () -> texts.put(id, text));
                case MULTIPLE_CHOICE ->
                    chosen(given).ifPresentOrElse(values -> choices.put(id, values), () -> texts.put(id, text));
                case DATE -> day(text).ifPresentOrElse(value -> dates.put(id, value), () -> texts.put(id, text));
                case TEXT, CLIENT_AUTHORED -> texts.put(id, text);
            }
        });
        return new Answers(numbers, choices, dates, texts);
    }

    private static Optional<List<BigDecimal>> chosen(List<String> texts) {
        List<BigDecimal> values =
                texts.stream().map(RawAnswers::number).flatMap(Optional::stream).toList();
        return values.size() == texts.size() ? Optional.of(values) : Optional.empty();
    }

    private static String first(List<String> texts) {
        return texts.get(0);
    }

    /** A number as it is typed in either language: 7.5 or 7,5. */
    private static Optional<BigDecimal> number(String text) {
        try {
            return text.length() > LONGEST_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(text.indexOf('.') < 0 ? text.replace(',', '.') : text));
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    /** How many items have an answer; never the answers. */
    @Override
    public String toString() {
        return "RawAnswers[" + byItem.size() + " items]";
    }
}
