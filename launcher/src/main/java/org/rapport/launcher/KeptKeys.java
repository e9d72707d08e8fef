package org.rapport.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapport.audit.proof.SealingKey;

/**
 * The two keys that belong to a backup and are not in it, as far as the operator brings them: by the configuration, or by
 * the copy of {@code secrets/} that was kept beside the backups. Passwords of a database are not taken from that copy:
 * they belong to the one they were made for.
 *
 * @param master the key that opens encrypted text
 * @param journal the key that signs the journal
 */
record KeptKeys(Optional<String> master, Optional<String> journal) {

    static KeptKeys none() {
        return new KeptKeys(Optional.empty(), Optional.empty());
    }

    /** Both, from a kept copy; refuses a directory without them. */
    static KeptKeys in(Path directory) {
        return new KeptKeys(
                Optional.of(read(directory.resolve(Secrets.MASTER))),
                Optional.of(read(directory.resolve(Secrets.JOURNAL))));
    }

    /** Those the configuration has: a start takes them before it looks for a file. */
    static KeptKeys configured(Settings settings) {
        return new KeptKeys(settings.get(Handover.MASTER_KEY), settings.get(SealingKey.NAME));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new Refusal(
                    "The key " + file + " is missing or cannot be read: name the kept copy of secrets/ with --secrets"
                            + " DIR.",
                    e);
        }
    }

    /** These, and the others where one is not here. */
    KeptKeys or(KeptKeys others) {
        return new KeptKeys(master.or(others::master), journal.or(others::journal));
    }

    /** A key is told from another by what it signs: that says nothing about the key itself. */
    static String fingerprint(SealingKey key) {
        return Sha256.fingerprint(
                Secrets.JOURNAL, HexFormat.of().formatHex(key.sign("Rapport".getBytes(StandardCharsets.UTF_8))));
    }

    /** The key the journal is proved with. */
    Optional<SealingKey> sealingKey() {
        try {
            return journal.map(SealingKey::of);
        } catch (IllegalStateException notAKey) {
            throw new Refusal("The " + Secrets.JOURNAL + " is not a key.", notAKey);
        }
    }

    /** The names of those that are not here. */
    List<String> missing() {
        return Stream.of(master.isEmpty() ? Secrets.MASTER : "", journal.isEmpty() ? Secrets.JOURNAL : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Refuses keys of another installation than the one the backup is of. */
    void requireThoseOf(BackupManifest manifest) {
        String expected = manifest.keys().master();
        if (!expected.isEmpty()
                && master.filter(key -> !expected.equals(Sha256.fingerprint(Secrets.MASTER, key)))
                        .isPresent()) {
            throw another(Secrets.MASTER);
        }
        if (sealingKey()
                .filter(key -> !manifest.keys().journal().equals(fingerprint(key)))
                .isPresent()) {
            throw another(Secrets.JOURNAL);
        }
    }

    private static Refusal another(String name) {
        return new Refusal(
                "The " + name + " of --secrets or of the configuration is not the one this backup was written"
                        + " with: take the copy that was kept for it.");
    }

    /** Puts them into the secrets of a data directory, readable by its owner only. */
    void copyTo(Path secrets) throws IOException {
        OwnerOnly.directory(secrets);
        if (master.isPresent()) {
            OwnerOnly.write(secrets.resolve(Secrets.MASTER), master.get() + "\n");
        }
        if (journal.isPresent()) {
            OwnerOnly.write(secrets.resolve(Secrets.JOURNAL), journal.get() + "\n");
        }
    }

    /** Says which are here, never what they are. */
    @Override
    public String toString() {
        return "KeptKeys without " + missing();
    }
}
