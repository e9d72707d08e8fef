package org.rapport.measure.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.ParticipantRef;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.Ids;
import org.rapport.shared.data.Row;
import org.rapport.spi.Sex;

/** Of which sex people are, where it was told because figures hold for one sex. */
@ApplicationScoped
class NormSexStore {

    private static final String NOT_TOLD = "NOT_TOLD";

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** What was told of the participants last. */
    Map<UUID, Sex> of(RelationshipRef relationship) {
        Map<UUID, Sex> found = new HashMap<>();
        for (ParticipantRef participant : relationship.participants()) {
            Row.of(entities.createNativeQuery("select sex from rapport.norm_sex where organisation_id = ?1"
                                    + " and person_id = ?2 order by told_at desc, id desc limit 1")
                            .setParameter(1, relationship.organisation())
                            .setParameter(2, participant.personId())
                            .getResultList())
                    .stream()
                    .map(row -> row.text(0))
                    .filter(sex -> !sex.equals(NOT_TOLD))
                    .forEach(sex -> found.put(participant.personId(), Sex.valueOf(sex)));
        }
        return found;
    }

    void tell(RelationshipRef relationship, UUID person, Optional<Sex> sex, UUID member) {
        entities.createNativeQuery(
                        "insert into rapport.norm_sex (organisation_id, id, person_id, sex, told_at, told_by)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, relationship.organisation())
                .setParameter(2, ids.next())
                .setParameter(3, person)
                .setParameter(4, sex.map(Sex::name).orElse(NOT_TOLD))
                .setParameter(5, Timestamp.from(clock.instant()))
                .setParameter(6, member)
                .executeUpdate();
    }
}
