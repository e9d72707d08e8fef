package org.rapport.bench;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** The second step of everybody's sign-in: all their devices share one key, which is known here. */
public final class SecondSteps {

    /** The key in base32. */
    public static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final String BYTES = "12345678901234567890";

    private SecondSteps() {}

    /** The code a device shows at this moment. */
    public static String code(Instant moment) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(BYTES.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"),
                            moment,
                            Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
