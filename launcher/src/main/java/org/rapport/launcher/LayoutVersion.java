package org.rapport.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which shape a data directory has, so that an older Rapport or another PostgreSQL never touches it. The file
 * {@code rapport.version} is written once a first start has finished; without it the database was never complete.
 */
final class LayoutVersion {

    static final String FILE = "rapport.version";

    /** Grows when an older launcher could no longer use the directory. */
    static final int CURRENT = 1;

    static final int POSTGRES = 18;

    private final Path root;

    LayoutVersion(Path root) {
        this.root = root;
    }

    /** Refuses a directory of a newer Rapport or of another PostgreSQL. */
    void requireKnown() {
        int layout = number(root.resolve(FILE), CURRENT);
        if (layout > CURRENT) {
            throw new Refusal("The directory " + root + " belongs to a newer Rapport (data version " + layout
                    + ", this one knows " + CURRENT + "): start that Rapport or choose another directory with"
                    + " --data DIR.");
        }
        int postgres = number(root.resolve("postgres/PG_VERSION"), POSTGRES);
        if (postgres != POSTGRES) {
            throw new Refusal("The database in " + root + " was made by PostgreSQL " + postgres
                    + ", this Rapport brings PostgreSQL " + POSTGRES + ": start the Rapport that made it, take a"
                    + " backup there and restore it here, or choose another directory with --data DIR.");
        }
    }

    boolean firstStartFinished() {
        return Files.exists(root.resolve(FILE));
    }

    void markFinished() {
        try {
            if (!firstStartFinished()) {
                OwnerOnly.write(root.resolve(FILE), CURRENT + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Path file, int whenMissing) {
        if (!Files.exists(file)) {
            return whenMissing;
        }
        try {
            return Integer.parseInt(
                    Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException | NumberFormatException unreadable) {
            throw new Refusal(file + " cannot be read as a version: restore it from a backup.", unreadable);
        }
    }
}
