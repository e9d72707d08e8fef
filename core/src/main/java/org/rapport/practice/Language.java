package org.rapport.practice;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapport.shared.DomainException;

/** The languages that pages exist in, by their ISO 639-1 code. */
public final class Language {

    private static final Set<String> KNOWN = Set.of("en", "de");

    private Language() {}

    /** The code, if pages exist in it. */
    public static String require(String code) {
        String plain = code.strip().toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(plain)) {
            throw new DomainException(PracticeError.UNKNOWN_LANGUAGE, Map.of("field", "language"));
        }
        return plain;
    }
}
