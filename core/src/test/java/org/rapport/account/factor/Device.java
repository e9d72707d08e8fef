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
    private final Duration ahead;
    private final long first;

    private Device(FactorSecret secret, Duration ahead, long first) {
        this.secret = secret;
        this.ahead = ahead;
        this.first = first;
    }

    public static Device with(FactorSecret secret) {
        Instant now = Instant.now();
        long first = OneTimeCodes.stepOf(now) + 1;
        Instant start = Instant.ofEpochSecond(first * OneTimeCodes.STEP.toSeconds());
        return new Device(secret, Duration.between(now, start).plus(INTO_THE_STEP), first);
    }

    /** The same person's new telephone, whose steps are counted from the same one. */
    public Device replacedBy(FactorSecret other) {
        return new Device(other, ahead, first);
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
        return TestClock.later(ahead.plus(OneTimeCodes.STEP.multipliedBy(step)), call);
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
