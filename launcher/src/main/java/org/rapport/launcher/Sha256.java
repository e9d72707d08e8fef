package org.rapport.launcher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as people compare it: in lower-case hexadecimal digits. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String end(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] bytes) {
        MessageDigest digest = begin();
        digest.update(bytes);
        return end(digest);
    }

    /** Tells whether two keys are the same without telling anything about them: they are 256 random bits. */
    static String fingerprint(String purpose, String key) {
        return of(("Rapport fingerprint of " + purpose + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }
}
