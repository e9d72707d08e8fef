package org.rapport.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapport.audit.proof.SealingKey;

/** The keys and passwords of the installation are there, of the right length, and nobody else's business. */
final class KeysCheck implements Check {

    private static final int BYTES = 32;

    private final Examined examined;
    private final Path secrets;

    KeysCheck(Examined examined) {
        this.examined = examined;
        this.secrets = examined.root().resolve("secrets");
    }

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public List<Finding> look() {
        Settings settings = examined.settings();
        List<Finding> findings = new ArrayList<>();
        findings.add(key(settings, "the master key", Handover.MASTER_KEY, secrets.resolve("master.key")));
        findings.add(key(settings, "the journal's key", SealingKey.NAME, secrets.resolve("journal.key")));
        if (settings.get(DatabaseAccess.URL).isEmpty()) {
            Stream.of(EmbeddedDatabase.SUPERUSER, Roles.OWNER, Roles.APPLICATION)
                    .map(role -> secrets.resolve("database." + role + ".password"))
                    .forEach(file -> unsafe(file).ifPresent(findings::add));
        }
        return findings;
    }

    private Finding key(Settings settings, String what, String name, Path file) {
        Optional<String> configured = settings.get(name);
        if (configured.isPresent()) {
            return length(configured.get(), what, name);
        }
        Optional<Finding> unsafe = unsafe(file);
        if (unsafe.isPresent()) {
            return unsafe.get();
        }
        try {
            return length(Files.readString(file, StandardCharsets.ISO_8859_1).strip(), what, file.toString());
        } catch (IOException e) {
            return Finding.wrong(file + " cannot be read by this user: check its owner.");
        }
    }

    private static Finding length(String encoded, String what, String where) {
        boolean right;
        try {
            right = Base64.getDecoder().decode(encoded).length == BYTES;
        } catch (IllegalArgumentException notBase64) {
            right = false;
        }
        return right
                ? Finding.fine(what + " is there (" + where + ").")
                : Finding.wrong(what + " (" + where + ") is not " + BYTES
                        + " bytes in base64: put it back from where you keep your keys.");
    }

    private Optional<Finding> unsafe(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.of(missing(file));
            }
            return OwnerOnly.holds(file)
                    ? Optional.empty()
                    : Optional.of(Finding.wrong("others may read or write " + file + ": chmod 600 " + file + "."));
        } catch (IOException e) {
            return Optional.of(Finding.wrong("the permissions of " + file + " cannot be read: check its owner."));
        }
    }

    private Finding missing(Path file) {
        return new LayoutVersion(examined.root()).firstStartFinished()
                ? Finding.wrong(file + " is missing: put it back from where you keep your keys.")
                : Finding.fine(file + " is not there yet; the first start makes it.");
    }
}
