package org.rapport.consent.family;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.consent.SecretsPolicy;

/**
 * What a therapist sees of how people stand to each other.
 *
 * @param participants those of today, by position
 * @param people everybody known in the unit: participants and guardians
 * @param secrets what is done with what one of them tells alone, where that was chosen
 */
public record FamilyPage(
        UUID relationshipId,
        String code,
        LocalDate today,
        Map<UUID, String> participants,
        Map<UUID, String> people,
        List<RelationLine> relations,
        Optional<SecretsPolicy> secrets) {

    /** Keeps its own copies. */
    public FamilyPage {
        participants = new LinkedHashMap<>(participants);
        people = new LinkedHashMap<>(people);
        relations = List.copyOf(relations);
    }

    /** The relationship; never a name. */
    @Override
    public String toString() {
        return "FamilyPage " + relationshipId;
    }
}
