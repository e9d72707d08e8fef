package org.rapport.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Random secrets of this installation, one file each, readable by its user only, made on the first start. They are
 * not in a backup of the database; losing {@code master.key} loses every encrypted text, so once a first start has
 * finished a missing key is never replaced silently.
 */
final class Secrets {

    static final String MASTER = "master.key";
    static final String JOURNAL = "journal.key";

    private static final int BYTES = 32;

    private final Path directory;
    private final boolean keysMustExist;
    private final SecureRandom random = new SecureRandom();

    Secrets(Path directory, boolean keysMustExist) {
        this.directory = directory;
        this.keysMustExist = keysMustExist;
    }

    /** Base64 of 32 random bytes: wraps the organisations' keys. */
    String masterKey() {
        return key(MASTER);
    }

    /** The same where it lies in this directory; a key is never made. */
    Optional<String> masterKeyIfThere() {
        return Files.exists(directory.resolve(MASTER)) ? Optional.of(masterKey()) : Optional.empty();
    }

    /** Base64 of the 32-byte seed of the Ed25519 key that signs the journal. */
    String journalKey() {
        return key(JOURNAL);
    }

    /** The password of one database role, 256 bits. */
    String databasePassword(String role) {
        return secret(passwordFile(role));
    }

    /** The password of one database role, which must be there. */
    String existingDatabasePassword(String role) {
        if (!Files.exists(passwordFile(role))) {
            throw new Refusal("The secret " + passwordFile(role) + " is missing: this directory holds no database that"
                    + " can be read.");
        }
        return databasePassword(role);
    }

    /** The same for a program that wants a file. */
    Path databasePasswordFile(String role) {
        databasePassword(role);
        return passwordFile(role);
    }

    private Path passwordFile(String role) {
        return directory.resolve("database." + role + ".password");
    }

    private String key(String name) {
        Path file = directory.resolve(name);
        if (keysMustExist && !Files.exists(file)) {
            throw new Refusal("The key " + file + " is missing and nothing in the database can be read without it:"
                    + " put it back from where you keep your keys.");
        }
        return secret(file);
    }

    private String secret(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[BYTES];
                random.nextBytes(fresh);
                OwnerOnly.write(file, Base64.getEncoder().encodeToString(fresh) + "\n");
            }
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new Refusal("The secret " + file + " cannot be read or written: check its permissions.", e);
        }
    }
}
