package org.rapport.plugin.runtime.instrument;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The score of one scale.
 *
 * @param scale id of the scale
 * @param state how it came about
 * @param value exact value, means and prorated scores with four decimals; present if and only if {@link ScoreState#SCORED} or {@link
 *     ScoreState#PRORATED}
 * @param missing how many of the scale's items are unanswered
 */
public record ScaleScore(String scale, ScoreState state, Optional<BigDecimal> value, int missing) {

    /** Refuses a value without a score and a score without a value. */
    public ScaleScore {
        boolean scored = state == ScoreState.SCORED || state == ScoreState.PRORATED;
        if (scored != value.isPresent()) {
            throw new IllegalArgumentException(
                    "A score of state " + state + (scored ? " needs a" : " has no") + " value");
        }
    }

    /** Without the value, which must not reach a log. */
    @Override
    public String toString() {
        return "ScaleScore[" + scale + ", " + state + ", missing " + missing + "]";
    }
}
