package org.rapport.web.security;

import java.util.Optional;
import java.util.function.Function;

/**
 * How long a database may be silent before a connection is given up: {@code rapport.database.timeout.seconds}. A choice of
 * this product, well above its longest statement; a person who waits is told to try again after it.
 */
final class DatabasePatience {

    static final String NAME = "rapport.database.timeout.seconds";

    /** Seconds for a statement, unless the configuration names others. */
    static final int DEFAULT = 60;

    /** Seconds for reaching a server and signing in, at most. */
    static final int SIGN_IN = 10;

    private static final int LEAST = 2;
    private static final int MOST = 3600;

    private DatabasePatience() {}

    /** The number of seconds; refuses what is none. */
    static int seconds(String configured) {
        String text = configured.strip();
        int seconds = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (seconds < LEAST || seconds > MOST) {
            throw new IllegalStateException(NAME + " must be from " + LEAST + " to " + MOST);
        }
        return seconds;
    }

    /** What is wrong with the configuration, asked by key, for the check at the start. */
    static Optional<String> problem(Function<String, Optional<String>> values) {
        try {
            values.apply(NAME).filter(value -> !value.isBlank()).ifPresent(DatabasePatience::seconds);
            return Optional.empty();
        } catch (IllegalStateException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }
}
