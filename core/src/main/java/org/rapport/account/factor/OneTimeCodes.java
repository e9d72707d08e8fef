package org.rapport.account.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The codes a device shows: RFC 6238 with HMAC-SHA-1, six digits, a new one every 30 seconds. That is what every
 * authenticator app makes without being told otherwise.
 */
final class OneTimeCodes {

    static final int DIGITS = 6;
    static final Duration STEP = Duration.ofSeconds(30);

    /** How many steps a device's clock may be off and still be accepted. */
    static final int ACCEPTED = 1;

    /** How many steps off a code is still recognised, so that the difference between the clocks can be named. */
    static final int RECOGNISED = 20;

    private static final Pattern SPACES = Pattern.compile("\\s");

    private final TimeBasedOneTimePasswordGenerator codes;
    private final Pattern shape;

    OneTimeCodes() {
        this(DIGITS);
    }

    OneTimeCodes(int digits) {
        codes = new TimeBasedOneTimePasswordGenerator(
                STEP, digits, TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);
        shape = Pattern.compile("[0-9]{" + digits + "}");
    }

    static long stepOf(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }

    /** Whether this could be a code at all; spaces do not matter. */
    boolean fits(String typed) {
        return shape.matcher(compact(typed)).matches();
    }

    String code(FactorSecret secret, long step) {
        try {
            return codes.generateOneTimePasswordString(
                    secret.key(), Instant.ofEpochSecond(step * STEP.toSeconds()), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the key of a second factor cannot be used", e);
        }
    }

    /**
     * The step the typed code belongs to, the nearest to now where there are several. Looks at every step, right or not,
     * so that the time it takes tells nothing.
     */
    OptionalLong step(FactorSecret secret, String typed, Instant now) {
        if (!fits(typed)) {
            return OptionalLong.empty();
        }
        byte[] given = compact(typed).getBytes(StandardCharsets.US_ASCII);
        long current = stepOf(now);
        OptionalLong found = OptionalLong.empty();
        for (int away = RECOGNISED; away >= 0; away--) {
            for (long step : new long[] {current - away, current + away}) {
                byte[] right = code(secret, step).getBytes(StandardCharsets.US_ASCII);
                found = MessageDigest.isEqual(given, right) ? OptionalLong.of(step) : found;
            }
        }
        return found;
    }

    private static String compact(String typed) {
        return SPACES.matcher(typed).replaceAll("");
    }
}
