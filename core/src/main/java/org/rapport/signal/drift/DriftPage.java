package org.rapport.signal.drift;

import java.time.LocalDate;
import java.util.List;

/**
 * What was agreed beside what happens.
 *
 * @param code the code of the relationship's unit
 * @param today the day at the practice
 * @param inForce whether an agreement is in force
 * @param drifts all there is to compare, also what is within its limit
 * @param limits what they were judged by
 * @param mine whether the caller is one of the therapists, who may say that both looked back
 */
public record DriftPage(
        String code, LocalDate today, boolean inForce, List<Drift> drifts, DriftLimits limits, boolean mine) {

    /** Keeps its own copy. */
    public DriftPage {
        drifts = List.copyOf(drifts);
    }

    /** Whether anything has passed its limit. */
    public boolean passes() {
        return drifts.stream().anyMatch(Drift::passes);
    }
}
