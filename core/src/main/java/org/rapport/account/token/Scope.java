package org.rapport.account.token;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a token may be used for. A scope only narrows: it never allows what the member may not do. Its word, such as
 * {@code relationships:read}, is what operators write and what is stored.
 */
public enum Scope {
    RELATIONSHIPS_READ("relationships:read"),
    COURSE_READ("course:read"),
    SESSIONS_READ("sessions:read"),
    CHECKS_READ("checks:read"),
    CHECKS_WRITE("checks:write"),
    RADAR_READ("radar:read"),
    IMPORTS_WRITE("imports:write"),
    FHIR_READ("fhir:read"),
    FHIR_WRITE("fhir:write");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** As it is written. */
    public String word() {
        return word;
    }

    /** The scope of a word, if it is one. */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
