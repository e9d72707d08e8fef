package org.rapport.account.factor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rapport.shared.DomainException;

/**
 * What became of a typed code. A refusal is told instead of thrown: what the check wrote down about a code that was
 * refused must be kept.
 *
 * @param refusal why it was refused; empty when it was right
 * @param minutes how far the clocks are apart, rounded up; 0 when they have nothing to do with it
 */
public record CodeCheck(Optional<FactorError> refusal, int minutes) {

    static CodeCheck right() {
        return new CodeCheck(Optional.empty(), 0);
    }

    static CodeCheck wrong(FactorError reason) {
        return new CodeCheck(Optional.of(reason), 0);
    }

    static CodeCheck apart(long steps) {
        long seconds = Math.abs(steps) * OneTimeCodes.STEP.toSeconds();
        return new CodeCheck(Optional.of(steps < 0 ? FactorError.CODE_TOO_OLD : FactorError.CODE_TOO_NEW), (int)
                ((seconds + 59) / 60));
    }

    /** Whether the code was right. */
    public boolean passed() {
        return refusal.isEmpty();
    }

    /** The reason at this field of the page; only when it was refused. */
    public DomainException failure(String field) {
        Map<String, Object> args = new HashMap<>(Map.of("field", field));
        if (minutes > 0) {
            args.put("minutes", minutes);
        }
        return new DomainException(refusal.orElseThrow(), args);
    }
}
