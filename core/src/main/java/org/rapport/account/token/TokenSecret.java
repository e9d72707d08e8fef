package org.rapport.account.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The text a program shows: 256 random bits behind a word by which it is recognised where it should not lie about. It is
 * shown once, when it is made; only its hash is kept.
 */
public final class TokenSecret {

    /** How every token begins. */
    public static final String PREFIX = "rapport_";

    private static final int BYTES = 32;
    private static final int LONGEST = 200;

    private final String text;

    private TokenSecret(String text) {
        this.text = text;
    }

    /** A new one. */
    public static TokenSecret make() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What somebody sent; it may be anything. */
    public static TokenSecret sent(String text) {
        return new TokenSecret(text.length() > LONGEST ? "" : text);
    }

    /** The text itself, to be shown once. */
    public String text() {
        return text;
    }

    /** What is kept of it. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "TokenSecret";
    }
}
