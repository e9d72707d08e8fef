package org.rapport.measure.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/**
 * A response's answers in two columns: numbers as an array in the order of the structure's items (null where there is
 * none), everything else as JSON to be encrypted.
 */
public final class AnswerColumns {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NULL = "NULL";

    private AnswerColumns() {}

    /** The numbers as PostgreSQL writes an array. */
    static String numbers(Instrument structure, Answers answers) {
        return structure.items().stream()
                .map(item ->
                        answers.number(item.id()).map(BigDecimal::toPlainString).orElse(NULL))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** What is not a number, or nothing when all of it is. */
    static Optional<String> words(Answers answers) {
        if (answers.choices().isEmpty()
                && answers.dates().isEmpty()
                && answers.texts().isEmpty()) {
            return Optional.empty();
        }
        ObjectNode tree = JSON.createObjectNode();
        ObjectNode choices = tree.putObject("choices");
        answers.choices().forEach((item, values) -> {
            ArrayNode list = choices.putArray(item);
            values.forEach(value -> list.add(value.toPlainString()));
        });
        ObjectNode dates = tree.putObject("dates");
        answers.dates().forEach((item, date) -> dates.put(item, date.toString()));
        ObjectNode texts = tree.putObject("texts");
        answers.texts().forEach(texts::put);
        return Optional.of(tree.toString());
    }

    /** The answers back from both columns. */
    public static Answers read(Instrument structure, String numbers, Optional<String> words) {
        Map<String, BigDecimal> byItem = new HashMap<>();
        String inside = numbers.substring(1, numbers.length() - 1);
        String[] values = inside.isEmpty() ? new String[0] : inside.split(",", -1);
        for (int i = 0; i < values.length && i < structure.items().size(); i++) {
            if (!NULL.equals(values[i])) {
                byItem.put(structure.items().get(i).id(), new BigDecimal(values[i]));
            }
        }
        return words.isPresent() ? withWords(byItem, words.get()) : Answers.of(byItem);
    }

    private static Answers withWords(Map<String, BigDecimal> numbers, String words) {
        JsonNode tree = parse(words);
        Map<String, List<BigDecimal>> choices = new HashMap<>();
        for (var choice : tree.path("choices").properties()) {
            List<BigDecimal> values = new ArrayList<>();
            choice.getValue().forEach(value -> values.add(new BigDecimal(value.asText())));
            choices.put(choice.getKey(), values);
        }
        Map<String, LocalDate> dates = new HashMap<>();
        for (var date : tree.path("dates").properties()) {
            dates.put(date.getKey(), LocalDate.parse(date.getValue().asText()));
        }
        Map<String, String> texts = new HashMap<>();
        for (var text : tree.path("texts").properties()) {
            texts.put(text.getKey(), text.getValue().asText());
        }
        return new Answers(numbers, choices, dates, texts);
    }

    private static JsonNode parse(String words) {
        try {
            return JSON.readTree(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored answers cannot be read", e);
        }
    }
}
