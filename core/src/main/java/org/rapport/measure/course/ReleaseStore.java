package org.rapport.measure.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.measure.MeasureError;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;

/** Where decisions to show a course are kept: added, never changed. */
@ApplicationScoped
class ReleaseStore {

    private static final Duration FRESH = Duration.ofHours(1);

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    void add(RelationshipRef relationship, UUID person, boolean released) {
        entities.createNativeQuery(
                        "insert into rapport.course_release (organisation_id, id, relationship_id, person_id,"
                                + " released, decided_at) values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, relationship.organisation())
                .setParameter(2, ids.next())
                .setParameter(3, relationship.id())
                .setParameter(4, person)
                .setParameter(5, released)
                .setParameter(6, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** Who lets the others see the own course. */
    Set<UUID> released(RelationshipRef relationship) {
        return Row.of(entities.createNativeQuery("select distinct on (c.person_id) c.person_id, c.released"
                                + " from rapport.course_release c"
                                + " where c.organisation_id = ?1 and c.relationship_id = ?2"
                                + " order by c.person_id, c.decided_at desc, c.id desc")
                        .setParameter(1, relationship.organisation())
                        .setParameter(2, relationship.id())
                        .getResultList())
                .stream()
                .filter(row -> row.truth(1))
                .map(row -> row.uuid(0))
                .collect(Collectors.toSet());
    }

    /** Refuses somebody who came through a link to a form that ended more than an hour ago. */
    void requireFresh(UUID form) {
        if (!(actor.get() instanceof Actor.ClientByLink link)) {
            return;
        }
        boolean old = Row.of(entities.createNativeQuery("select a.id, a.ended_at from rapport.assignment a"
                                + " where a.organisation_id = ?1 and a.id = ?2 and a.ended_at < ?3")
                        .setParameter(1, link.organisation())
                        .setParameter(2, form)
                        .setParameter(3, Timestamp.from(clock.instant().minus(FRESH)))
                        .getResultList())
                .stream()
                .findAny()
                .isPresent();
        if (old) {
            throw new DomainException(MeasureError.LINK_TOO_OLD);
        }
    }

    /** The relationship of a form of the caller's own; through a link only of the one it is for. */
    UUID relationshipOf(UUID form) {
        Actor who = actor.get();
        if (who instanceof Actor.ClientByLink link && !link.subject().equals(form)) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return Row.of(entities.createNativeQuery("select a.relationship_id, a.id from rapport.assignment a"
                                + " where a.organisation_id = ?1 and a.id = ?2 and a.respondent_id = ?3")
                        .setParameter(1, who.organisation())
                        .setParameter(2, form)
                        .setParameter(3, who.id())
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }
}
