package org.rapport.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.rapport.audit.proof.SealingKey;

/**
 * The copy of {@code secrets/} an operator kept beside the backups. Only the two keys are taken from it: passwords of
 * a database belong to the one they were made for.
 *
 * @param master the key that opens encrypted text
 * @param journal the key that signs the journal
 */
record KeptKeys(String master, String journal) {

    /** Reads both; refuses a directory without them. */
    static KeptKeys in(Path directory) {
        return new KeptKeys(read(directory.resolve(Secrets.MASTER)), read(directory.resolve(Secrets.JOURNAL)));
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

    /** A key is told from another by what it signs: that says nothing about the key itself. */
    static String fingerprint(SealingKey key) {
        return Sha256.fingerprint(
                Secrets.JOURNAL, HexFormat.of().formatHex(key.sign("Rapport".getBytes(StandardCharsets.UTF_8))));
    }

    SealingKey sealingKey() {
        try {
            return SealingKey.of(journal);
        } catch (IllegalStateException notAKey) {
            throw new Refusal("The kept " + Secrets.JOURNAL + " is not a key.", notAKey);
        }
    }

    /** Refuses keys of another installation than the one the backup is of. */
    void requireThoseOf(BackupManifest manifest) {
        String wrong = "";
        if (!manifest.keys().master().isEmpty()
                && !manifest.keys().master().equals(Sha256.fingerprint(Secrets.MASTER, master))) {
            wrong = Secrets.MASTER;
        } else if (!manifest.keys().journal().equals(fingerprint(sealingKey()))) {
            wrong = Secrets.JOURNAL;
        }
        if (!wrong.isEmpty()) {
            throw new Refusal("The " + wrong + " of --secrets is not the one this backup was written with: take the"
                    + " copy that was kept for it.");
        }
    }

    /** Puts both into the secrets of a data directory, readable by its owner only. */
    void copyTo(Path secrets) throws IOException {
        OwnerOnly.directory(secrets);
        OwnerOnly.write(secrets.resolve(Secrets.MASTER), master + "\n");
        OwnerOnly.write(secrets.resolve(Secrets.JOURNAL), journal + "\n");
    }

    @Override
    public String toString() {
        return "KeptKeys";
    }
}
