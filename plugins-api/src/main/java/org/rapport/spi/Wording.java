package org.rapport.spi;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words of an instrument in one language for one kind of respondent. Only an instrument whose licence allows it ships any;
 * the others get their words from wording files the practice installs.
 *
 * @param language BCP 47 tag
 * @param respondent who reads it
 * @param title heading of the form for its reader
 * @param instructions what stands before the first item
 * @param items text per item id
 * @param options words per option set id, in the order of the options, for sets that are not labelled at their ends only
 * @param ends two words per item id, for the lowest and the highest answer
 * @param licence licence of this wording if it differs from the instrument's, as for a translation
 * @since 1.0
 */
public record Wording(
        String language,
        Respondent respondent,
        String title,
        String instructions,
        Map<String, String> items,
        Map<String, List<String>> options,
        Map<String, List<String>> ends,
        Optional<Licence> licence) {

    /** Copies the maps. */
    public Wording {
        requireNonNull(language, "language");
        requireNonNull(respondent, "respondent");
        requireNonNull(title, "title");
        requireNonNull(instructions, "instructions");
        requireNonNull(licence, "licence");
        items = Map.copyOf(items);
        options = copy(options);
        ends = copy(ends);
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> words) {
        return words.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /**
     * Wording without items yet.
     *
     * @param language see {@link #language()}
     * @param respondent see {@link #respondent()}
     * @param title see {@link #title()}
     * @param instructions see {@link #instructions()}
     * @return the wording
     */
    public static Wording of(String language, Respondent respondent, String title, String instructions) {
        return new Wording(language, respondent, title, instructions, Map.of(), Map.of(), Map.of(), Optional.empty());
    }

    /**
     * The same with the text of an item.
     *
     * @param item its id
     * @param text its words
     * @return a new wording
     */
    public Wording item(String item, String text) {
        Map<String, String> copy = new HashMap<>(items);
        copy.put(item, text);
        return new Wording(language, respondent, title, instructions, copy, options, ends, licence);
    }

    /**
     * The same with the text of an item and the words at both ends of its answers.
     *
     * @param item its id
     * @param text its words
     * @param low words at the lowest answer
     * @param high words at the highest answer
     * @return a new wording
     */
    public Wording item(String item, String text, String low, String high) {
        Map<String, List<String>> copy = new HashMap<>(ends);
        copy.put(item, List.of(low, high));
        return new Wording(language, respondent, title, instructions, items, options, copy, licence).item(item, text);
    }

    /**
     * The same with the words of an option set.
     *
     * @param optionSet its id
     * @param words one for each option, in their order
     * @return a new wording
     */
    public Wording options(String optionSet, String... words) {
        Map<String, List<String>> copy = new HashMap<>(options);
        copy.put(optionSet, List.of(words));
        return new Wording(language, respondent, title, instructions, items, copy, ends, licence);
    }

    /**
     * The same under a licence of its own.
     *
     * @param own see {@link #licence()}
     * @return a new wording
     */
    public Wording under(Licence own) {
        return new Wording(language, respondent, title, instructions, items, options, ends, Optional.of(own));
    }
}
