package org.rapport.spi;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A short text in several languages: a title, a label, a caveat.
 *
 * @param byLanguage text per BCP 47 language tag, as {@code en} or {@code de}; sorted by tag
 * @since 1.0
 */
public record LocalText(Map<String, String> byLanguage) {

    /** Copies the map. */
    public LocalText {
        SortedMap<String, String> copy = new TreeMap<>();
        byLanguage.forEach((language, text) -> copy.put(requireNonNull(language), requireNonNull(text)));
        byLanguage = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * A text in one language; add others with {@link #and}.
     *
     * @param language BCP 47 tag
     * @param text the text
     * @return the text
     */
    public static LocalText of(String language, String text) {
        return new LocalText(Map.of(language, text));
    }

    /**
     * No text in any language.
     *
     * @return the empty text
     */
    public static LocalText none() {
        return new LocalText(Map.of());
    }

    /**
     * The same text with one more language, or with another text in a language it has.
     *
     * @param language BCP 47 tag
     * @param text the text
     * @return a new text
     */
    public LocalText and(String language, String text) {
        Map<String, String> copy = new TreeMap<>(byLanguage);
        copy.put(language, text);
        return new LocalText(copy);
    }

    /**
     * The text for a reader: in the language asked for, else in its primary language ({@code de} for {@code de-AT}), else in
     * English, else in the first language there is.
     *
     * @param language BCP 47 tag
     * @return the text, empty if there is none in any language
     */
    public String in(String language) {
        String exact = byLanguage.get(language);
        if (exact != null) {
            return exact;
        }
        String primary = byLanguage.get(language.split("-", 2)[0]);
        if (primary != null) {
            return primary;
        }
        String english = byLanguage.get("en");
        return english != null
                ? english
                : byLanguage.values().stream().findFirst().orElse("");
    }
}
