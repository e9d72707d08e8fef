package org.rapport.consent.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.rapport.client.Participants;
import org.rapport.client.minor.Guardians;
import org.rapport.relationship.RelationshipRef;

/** The people of a unit with their names; asks nobody for permission. */
@ApplicationScoped
class FamilyPeople {

    @Inject
    private Participants participants;

    @Inject
    private Guardians guardians;

    /** Everybody who takes or took part, and guardians. */
    Map<UUID, String> all(RelationshipRef in) {
        Map<UUID, String> people = new LinkedHashMap<>();
        participants.names(in.organisation(), in.unitId()).forEach((id, name) -> people.put(id, name.displayName()));
        guardians.names(in.organisation(), in.unitId()).forEach(people::putIfAbsent);
        return people;
    }

    /** Those who take part today. */
    Map<UUID, String> present(RelationshipRef in, Map<UUID, String> all) {
        Map<UUID, String> present = new LinkedHashMap<>();
        in.participants().forEach(one -> present.put(one.personId(), all.getOrDefault(one.personId(), "")));
        return present;
    }
}
