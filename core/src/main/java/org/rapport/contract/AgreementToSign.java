package org.rapport.contract;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A version as one client sees it.
 *
 * @param me the client
 * @param language the client's, {@code en} or {@code de}
 * @param zone of the practice
 * @param practice its name
 */
public record AgreementToSign(AgreementView agreement, UUID me, String language, ZoneId zone, String practice) {

    /** The client's own part; none in a version that others signed before the client took part. */
    public Optional<AgreementView.Party> mine() {
        return agreement.party(me);
    }

    /** Names the id only. */
    @Override
    public String toString() {
        return "AgreementToSign " + agreement.id();
    }
}
