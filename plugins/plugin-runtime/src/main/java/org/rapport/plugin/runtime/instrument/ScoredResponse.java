package org.rapport.plugin.runtime.instrument;

import java.util.List;
import java.util.Optional;

/**
 * What a response scores.
 *
 * @param scores one for each scale of the instrument, in its order
 * @param risks answers that need attention, in the order of the items; independent of any score
 */
public record ScoredResponse(List<ScaleScore> scores, List<RiskAnswer> risks) {

    /** Copies both lists. */
    public ScoredResponse {
        scores = List.copyOf(scores);
        risks = List.copyOf(risks);
    }

    /**
     * The score of one scale.
     *
     * @param scale its id
     * @return empty if the instrument has no such scale
     */
    public Optional<ScaleScore> score(String scale) {
        return scores.stream().filter(each -> each.scale().equals(scale)).findFirst();
    }
}
