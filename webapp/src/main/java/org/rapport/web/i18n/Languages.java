package org.rapport.web.i18n;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages Rapport speaks. Every text exists in each of them. */
public final class Languages {

    /** All languages, the default first. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** What is spoken when nothing else is known. */
    public static final Locale DEFAULT = Locale.ENGLISH;

    private Languages() {}

    /** The language of a tag such as {@code de} or {@code de-AT}, if Rapport speaks it. */
    public static Optional<Locale> of(String tag) {
        String language = Locale.forLanguageTag(tag.strip()).getLanguage();
        return ALL.stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst();
    }
}
