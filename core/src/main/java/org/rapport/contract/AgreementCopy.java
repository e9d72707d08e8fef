package org.rapport.contract;

import java.time.ZoneId;

/**
 * A version as somebody takes it along.
 *
 * @param practice its name
 * @param zone of the practice
 */
public record AgreementCopy(AgreementView version, String practice, ZoneId zone) {

    /** Names the id only. */
    @Override
    public String toString() {
        return "AgreementCopy " + version.id();
    }
}
