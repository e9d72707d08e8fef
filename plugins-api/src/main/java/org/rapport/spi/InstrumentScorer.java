package org.rapport.spi;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Computes the scales of one instrument that use {@link ScoreMethod#CUSTOM}, where a sum or a mean cannot say it.
 *
 * <p>The same answers must always give the same scores: no clock, no randomness, no memory. Scores are recomputed later and
 * compared. May be called from several threads at once. The host limits the time of a call; three failures in a row
 * suspend the plugin, the raw answers are kept and the score stays pending.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface InstrumentScorer {

    /**
     * Scores one response.
     *
     * @param answers the raw answers, not reversed, without free text, without answers to items that were not asked
     * @return value per id of a custom scale; a scale left out has no score (too much is missing). Values lie inside the
     *     scale's range; never null
     */
    Map<String, BigDecimal> score(Answers answers);

    /**
     * Scores one response under the settings that were in force when it was given. This is what the host calls; override it where
     * a setting changes a score.
     *
     * @param answers see {@link #score(Answers)}
     * @param settings a value under the id of each of the instrument's settings
     * @return see {@link #score(Answers)}
     */
    default Map<String, BigDecimal> score(Answers answers, Answers settings) {
        return score(answers);
    }
}
