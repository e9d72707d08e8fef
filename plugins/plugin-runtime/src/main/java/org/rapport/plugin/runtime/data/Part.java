package org.rapport.plugin.runtime.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rapport.spi.LocalText;

/**
 * Some fields of a data file while they are read. What does not fit is noted and something harmless is answered instead, so that all
 * mistakes are found at once. What nobody asked for is a mistake too: {@link #nothingElse()}.
 */
final class Part {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,8})?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final Notes notes;
    private final String path;
    private final Node.Mapping fields;
    private final Set<String> read = new HashSet<>();

    Part(Notes notes, String path, Node.Mapping fields) {
        this.notes = notes;
        this.path = path;
        this.fields = fields;
    }

    /** A text that must be there. */
    String text(String name) {
        Optional<String> text = optionalText(name);
        if (text.isEmpty() && !fields.values().containsKey(name)) {
            missing(name);
        }
        return text.orElse("");
    }

    /** A text that may be absent; one that is there is not empty. */
    Optional<String> optionalText(String name) {
        return value(name).flatMap(node -> scalar(name, node, "a text"));
    }

    /** A text that may be empty or absent. */
    String words(String name) {
        return value(name)
                .map(node -> {
                    if (node instanceof Node.Scalar scalar) {
                        return scalar.text();
                    }
                    notes.add(node, at(name), "a text is expected here, not " + node.called());
                    return "";
                })
                .orElse("");
    }

    boolean flag(String name, boolean otherwise) {
        Optional<String> text = optionalText(name);
        text.filter(each -> !each.equals("true") && !each.equals("false"))
                .ifPresent(each -> wrong(name, "\"true\" or \"false\" is expected here, not \"" + each + "\""));
        return text.map("true"::equals).orElse(otherwise);
    }

    BigDecimal number(String name) {
        Optional<BigDecimal> number = optionalNumber(name);
        if (number.isEmpty() && !fields.values().containsKey(name)) {
            missing(name);
        }
        return number.orElse(BigDecimal.ZERO);
    }

    Optional<BigDecimal> optionalNumber(String name) {
        return value(name).flatMap(node -> number(name, node));
    }

    /** A whole number of at most four digits. */
    Optional<Integer> whole(String name) {
        return optionalNumber(name).flatMap(number -> {
            boolean small =
                    number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(9999)) <= 0;
            if (!small) {
                wrong(name, "a whole number of at most four digits is expected here");
            }
            return small ? Optional.of(number.intValueExact()) : Optional.empty();
        });
    }

    /** A word of a list, as {@code past-week} for {@code PAST_WEEK}. */
    <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        return optionalText(name).flatMap(text -> word(name, text, type));
    }

    private <E extends Enum<E>> Optional<E> word(String name, String text, Class<E> type) {
        for (E each : type.getEnumConstants()) {
            if (written(each).equals(text)) {
                return Optional.of(each);
            }
        }
        List<String> known = new ArrayList<>();
        for (E each : type.getEnumConstants()) {
            known.add(written(each));
        }
        wrong(name, "\"" + text + "\" is none of " + String.join(", ", known));
        return Optional.empty();
    }

    private static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Several words of a list. */
    <E extends Enum<E>> List<E> wordList(String name, Class<E> type) {
        return texts(name).stream()
                .flatMap(text -> word(name, text, type).stream())
                .toList();
    }

    /** A text in several languages: fields named by language. */
    LocalText local(String name) {
        Map<String, String> words = new TreeMap<>();
        value(name)
                .flatMap(node -> mapping(at(name), node))
                .ifPresent(byLanguage -> byLanguage.values().forEach((language, node) -> {
                    boolean known = LANGUAGE.matcher(language).matches();
                    if (!known) {
                        notes.add(node, at(name), "\"" + language + "\" is no language; write it like en or de-AT");
                    }
                    scalar(name + "." + language, node, "a text").ifPresent(text -> words.put(language, text));
                }));
        return new LocalText(words);
    }

    Optional<LocalText> optionalLocal(String name) {
        return value(name).map(node -> local(name));
    }

    /** Texts of a list. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Node node : list(name)) {
            scalar(name, node, "a text").ifPresent(texts::add);
        }
        return texts;
    }

    /** Values of a list; empty if it is absent. */
    List<Node> list(String name) {
        Optional<Node> value = value(name);
        if (value.isPresent() && value.get() instanceof Node.Sequence sequence) {
            return sequence.values();
        }
        value.ifPresent(node -> notes.add(node, at(name), "a list is expected here, not " + node.called()));
        return List.of();
    }

    /** Parts of a list. */
    List<Part> parts(String name) {
        List<Part> parts = new ArrayList<>();
        List<Node> values = list(name);
        for (int i = 0; i < values.size(); i++) {
            String place = at(name) + "[" + (i + 1) + "]";
            mapping(place, values.get(i)).ifPresent(mapping -> parts.add(new Part(notes, place, mapping)));
        }
        return parts;
    }

    Optional<Part> part(String name) {
        return value(name).flatMap(node -> mapping(at(name), node)).map(mapping -> new Part(notes, at(name), mapping));
    }

    /** Names of its fields, in the order of the file. */
    Set<String> names() {
        return fields.values().keySet();
    }

    Optional<Node> value(String name) {
        read.add(name);
        return Optional.ofNullable(fields.values().get(name));
    }

    Optional<BigDecimal> number(String name, Node node) {
        Optional<String> text = scalar(name, node, "a number");
        boolean fits = text.map(each -> NUMBER.matcher(each).matches()).orElse(true);
        if (!fits) {
            notes.add(node, at(name), "a number like 3 or 2.5 is expected here, not " + node.called());
        }
        return fits ? text.map(BigDecimal::new) : Optional.empty();
    }

    private Optional<String> scalar(String name, Node node, String expected) {
        if (node instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(scalar.text().strip());
        }
        String found = node instanceof Node.Scalar ? "nothing" : node.called();
        notes.add(node, at(name), expected + " is expected here, not " + found);
        return Optional.empty();
    }

    private Optional<Node.Mapping> mapping(String place, Node node) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        notes.add(node, place, "fields with values are expected here, not " + node.called());
        return Optional.empty();
    }

    void missing(String name) {
        notes.add(fields, at(name), "this is missing");
    }

    void wrong(String name, String detail) {
        notes.add(fields.values().getOrDefault(name, fields), at(name), detail);
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Notes every field that was not asked for. */
    void nothingElse() {
        fields.values().forEach((name, node) -> {
            if (!read.contains(name)) {
                notes.add(node, at(name), "there is no such field; known are " + String.join(", ", sorted(read)));
            }
        });
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
