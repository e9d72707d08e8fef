package org.rapport.measure.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.measure.instrument.Structures;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;
import org.rapport.spi.Instrument;

/** Which instruments were answered by whom in a relationship, as they were then. */
@ApplicationScoped
class AnsweredInstruments {

    @Inject
    private EntityManager entities;

    @Inject
    private Structures structures;

    @Inject
    private CurrentActor actor;

    UUID caller() {
        return actor.get().id();
    }

    Map<UUID, List<Instrument>> byPerson(RelationshipRef relationship) {
        Map<UUID, List<Instrument>> found = new HashMap<>();
        Row.of(entities.createNativeQuery(
                                "select distinct r.respondent_id, r.structure_id from rapport.response r"
                                        + " where r.organisation_id = ?1 and r.relationship_id = ?2 and r.respondent_kind = 'CLIENT'")
                        .setParameter(1, relationship.organisation())
                        .setParameter(2, relationship.id())
                        .getResultList())
                .forEach(row -> found.computeIfAbsent(row.uuid(0), person -> new ArrayList<>())
                        .add(structures.get(relationship.organisation(), row.uuid(1))));
        return found;
    }
}
