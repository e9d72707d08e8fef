package org.rapport.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

/** The secrets of the personal links that are made here: worked out from what they open, so that whoever measures knows them. */
public final class OpenLinks {

    /** Days such a link opens, the most the product allows. */
    public static final int DAYS = 60;

    private OpenLinks() {}

    /** The secret of the link to a form. */
    public static String secret(UUID assignment) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("bench " + assignment));
    }

    /** What the database keeps of it. */
    public static byte[] hash(UUID assignment) {
        return sha256(secret(assignment));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
