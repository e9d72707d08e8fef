package org.rapport.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The token of a command that speaks with a running Rapport: never an argument, which every process may read. */
final class ImportToken {

    static final String ENVIRONMENT = "RAPPORT_TOKEN";

    private ImportToken() {}

    /** From the file, else from the environment. */
    static String read(@Nullable Path file) {
        String token = file == null ? System.getenv(ENVIRONMENT) : first(file);
        if (token == null || token.isBlank()) {
            throw new Refusal("There is no token: name a file that holds it with --token-file, or set " + ENVIRONMENT
                    + "; \"token create --scope imports:write\" makes one.");
        }
        if (!token.strip().matches("[A-Za-z0-9._~+/=-]{1,200}")) {
            throw new Refusal("What was given as the token is none: it is one word of letters and figures.");
        }
        return token.strip();
    }

    private static String first(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refusal("The token's file " + file + " cannot be read.", e);
        }
    }
}
