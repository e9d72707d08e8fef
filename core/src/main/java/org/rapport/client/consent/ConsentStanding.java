package org.rapport.client.consent;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What holds for one person and purpose on a day.
 *
 * @param decisions all that was decided, oldest first
 * @param stops whether what needs it does not happen
 */
public record ConsentStanding(
        ConsentPurpose purpose, ConsentState state, List<ConsentDecision> decisions, boolean stops) {

    /** Keeps its own copy. */
    public ConsentStanding {
        decisions = List.copyOf(decisions);
    }

    /** The decision that was recorded last. */
    public Optional<ConsentDecision> last() {
        return decisions.stream().max(Comparator.comparing(ConsentDecision::recordedAt));
    }

    /** The last decision of each who decided, the newest first. */
    public List<ConsentDecision> newest() {
        Map<UUID, ConsentDecision> last = new LinkedHashMap<>();
        decisions.forEach(decision -> last.put(decision.decidedBy(), decision));
        return last.values().stream()
                .sorted(Comparator.comparing(ConsentDecision::recordedAt).reversed())
                .toList();
    }

    /** Whether it holds. */
    public boolean given() {
        return state == ConsentState.GIVEN;
    }
}
