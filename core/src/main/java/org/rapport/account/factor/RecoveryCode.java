package org.rapport.account.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A code on paper for when the device is not at hand: 80 random bits, so that its hash needs no slow function. Letters
 * that are taken for digits are not used, and are read as those digits.
 *
 * @param value 16 characters
 */
record RecoveryCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{16}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");
    private static final int LENGTH = 16;
    private static final int LONGEST_TYPED = 60;

    static RecoveryCode random(SecureRandom random) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            value.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new RecoveryCode(value.toString());
    }

    /** What somebody typed, made comparable; it may be no code at all. */
    static RecoveryCode typed(String typed) {
        String cut = typed.length() > LONGEST_TYPED ? typed.substring(0, LONGEST_TYPED) : typed;
        return new RecoveryCode(BETWEEN.matcher(cut.toUpperCase(Locale.ROOT))
                .replaceAll("")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    boolean possible() {
        return SHAPE.matcher(value).matches();
    }

    /** In four groups, as it is printed. */
    String printed() {
        return value.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** What the database keeps: of another member the same code has another hash. */
    byte[] hash(UUID member) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(member.getMostSignificantBits())
                    .putLong(member.getLeastSignificantBits())
                    .array());
            return digest.digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not the code. */
    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
