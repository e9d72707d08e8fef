package org.rapport.consent;

import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.client.consent.ConsentText;
import org.rapport.client.consent.PersonConsents;

/**
 * What somebody allows in one relationship, as they see it themselves.
 *
 * @param zone where the practice is
 * @param language the language the person reads
 */
public record OwnConsentsPage(
        UUID relationshipId,
        ZoneId zone,
        String language,
        PersonConsents consents,
        Map<ConsentPurpose, ConsentText> texts) {

    /** Keeps its own copy. */
    public OwnConsentsPage {
        texts = Map.copyOf(texts);
    }
}
