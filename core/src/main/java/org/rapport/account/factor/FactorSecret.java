package org.rapport.account.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a device and the server share, as RFC 6238 wants it: 160 random bits. It is shown once, when the device is set
 * up, as a picture and as text.
 *
 * @param text the bits in base32 (RFC 4648), 32 characters
 */
public record FactorSecret(String text) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_OF_A_CHARACTER = 5;
    private static final int BYTES = 20;

    /** A new one. */
    public static FactorSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new FactorSecret(base32(bytes));
    }

    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = (held << Byte.SIZE) | (each & 0xff);
            bits += Byte.SIZE;
            while (bits >= BITS_OF_A_CHARACTER) {
                bits -= BITS_OF_A_CHARACTER;
                text.append(ALPHABET.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(ALPHABET.charAt((held << (BITS_OF_A_CHARACTER - bits)) & 31))
                        .toString();
    }

    /** The key the codes are made with. */
    Key key() {
        return new SecretKeySpec(decoded(), "HmacSHA1");
    }

    private byte[] decoded() {
        byte[] bytes = new byte[text.length() * BITS_OF_A_CHARACTER / Byte.SIZE];
        int held = 0;
        int bits = 0;
        int next = 0;
        for (char character : text.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(character);
            if (value < 0) {
                throw new IllegalStateException("a secret is base32");
            }
            held = (held << BITS_OF_A_CHARACTER) | value;
            bits += BITS_OF_A_CHARACTER;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[next++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes;
    }

    /** In groups of four, for typing. */
    public String grouped() {
        return text.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** What the picture says to the device; how codes are made is what devices take for granted. */
    public String address(String issuer, String account) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + text + "&issuer="
                + encoded(issuer);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Not the secret. */
    @Override
    public String toString() {
        return "FactorSecret";
    }
}
