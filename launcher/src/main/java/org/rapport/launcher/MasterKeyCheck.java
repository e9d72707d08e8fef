package org.rapport.launcher;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The master key opens every organisation's key: a key of the right form that belongs to another database would be
 * noticed only when somebody cannot read a note. What core wraps by Tink is AES-GCM with the nonce before it.
 */
final class MasterKeyCheck implements Check {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Examined examined;

    MasterKeyCheck(Examined examined) {
        this.examined = examined;
    }

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public List<Finding> look() {
        byte[] master = master();
        return examined.ask(connection -> {
            List<Finding> closed = new ArrayList<>();
            int opened = 0;
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select organisation_id::text, wrapped_key"
                            + " from rapport.organisation_key order by organisation_id")) {
                while (rows.next()) {
                    if (opens(master, rows.getString(1), rows.getBytes(2))) {
                        opened++;
                    } else {
                        closed.add(Finding.wrong("the master key does not open the key of organisation "
                                + rows.getString(1) + ": put back the master.key that belongs to this database."));
                    }
                }
            }
            return closed.isEmpty() ? List.of(fine(opened)) : closed;
        });
    }

    private static Finding fine(int opened) {
        return Finding.fine(
                opened == 0
                        ? "nothing is encrypted yet, so no key had to be opened."
                        : "the master key opens the keys of all organisations (" + opened + ").");
    }

    private byte[] master() {
        // Looked at already: a master key that is none was named as wrong by the check of the keys.
        Optional<String> configured = examined.settings().get(Handover.MASTER_KEY);
        if (configured.isEmpty() && !Files.exists(examined.root().resolve("secrets/master.key"))) {
            throw new Refusal("Without a master key no organisation's key can be opened.");
        }
        try {
            return Base64.getDecoder()
                    .decode(configured.orElseGet(
                            () -> new Secrets(examined.root().resolve("secrets"), true).masterKey()));
        } catch (IllegalArgumentException notBase64) {
            throw new Refusal("A master key that is not base64 opens nothing.", notBase64);
        }
    }

    private static boolean opens(byte[] master, String organisation, byte[] wrapped) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(master, "AES"),
                    new GCMParameterSpec(TAG_BITS, wrapped, 0, NONCE));
            cipher.updateAAD(("organisation " + organisation).getBytes(StandardCharsets.UTF_8));
            cipher.doFinal(wrapped, NONCE, wrapped.length - NONCE);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException notItsKey) {
            return false;
        }
    }
}
