package org.rapport.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.client.consent.ConsentText;
import org.rapport.client.consent.PersonConsents;

/**
 * What one participant allows, as their therapist sees it.
 *
 * @param today the day at the practice
 * @param deciders who may have decided, with their names: the person and the guardians who sign
 * @param texts the texts people are asked with today
 * @param remindsOnly whether a missing consent only reminds in this organisation
 */
public record ConsentPage(
        UUID relationshipId,
        String code,
        String name,
        LocalDate today,
        PersonConsents consents,
        Map<UUID, String> deciders,
        Map<ConsentPurpose, ConsentText> texts,
        boolean remindsOnly) {

    /** Keeps its own copies. */
    public ConsentPage {
        deciders = Map.copyOf(deciders);
        texts = Map.copyOf(texts);
    }

    /** The texts nobody of the organisation has checked yet. */
    public List<ConsentPurpose> unchecked() {
        return ConsentPurpose.inOrder().stream()
                .filter(purpose -> {
                    ConsentText text = texts.get(purpose);
                    return text != null && text.comesAlong();
                })
                .toList();
    }

    /** The relationship; never a name. */
    @Override
    public String toString() {
        return "ConsentPage " + relationshipId;
    }
}
