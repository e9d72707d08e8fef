package org.rapport.safety;

import java.time.Instant;
import java.util.UUID;

/**
 * A past answer to be looked through, without what was answered.
 *
 * @param code of the relationship's unit
 */
public record PastRiskRow(UUID id, String code, Instant answeredAt, Instant enteredAt) {

    /** The id only. */
    @Override
    public String toString() {
        return "PastRiskRow " + id;
    }
}
