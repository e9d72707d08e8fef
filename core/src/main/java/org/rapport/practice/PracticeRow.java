package org.rapport.practice;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A practice as its members see it.
 *
 * @param zone an IANA name
 * @param currency an ISO 4217 code
 * @param language {@code en} or {@code de}
 */
public record PracticeRow(UUID id, String name, String zone, String currency, String language) {

    /** The zone in which this practice says "14:00". */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
