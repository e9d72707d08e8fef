package org.rapport.account.factor;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.rapport.testing.TestClock;

/**
 * A telephone with an authenticator app. Its steps count from the next one that begins, so that no test runs over the end
 * of a step: step 0 is a few seconds into it.
 */
public final class Device {

    private static final OneTimeCodes CODES = new OneTimeCodes();
    private static final Duration INTO_THE_STEP = Duration.ofSeconds(3);

    private final FactorSecret secret;
    private final long first;

    private Device(FactorSecret secret, long first) {
        this.secret = secret;
        this.first = first;
    }

    public static Device with(FactorSecret secret) {
        return new Device(secret, OneTimeCodes.stepOf(Instant.now()) + 1);
    }

    /** The same person's new telephone, whose steps are counted from the same one. */
    public Device replacedBy(FactorSecret other) {
        return new Device(other, first);
    }

    public FactorSecret secret() {
        return secret;
    }

    /** What it shows in this step. */
    public String code(int step) {
        return CODES.code(secret, first + step);
    }

    /** Calls as if it were this step. */
    public <T> T at(int step, Callable<T> call) {
        Instant then = Instant.ofEpochSecond((first + step) * OneTimeCodes.STEP.toSeconds())
                .plus(INTO_THE_STEP);
        return TestClock.later(Duration.between(Instant.now(), then), call);
    }

    /** A code that is not right in any step near this one. */
    public String wrongCode(int step) {
        for (int candidate = 0; ; candidate++) {
            String code = String.format("%06d", candidate);
            if (CODES.step(secret, code, Instant.ofEpochSecond((first + step) * OneTimeCodes.STEP.toSeconds()))
                    .isEmpty()) {
                return code;
            }
        }
    }
}
