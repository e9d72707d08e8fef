package org.rapport.measure.observer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.Ids;
import org.rapport.shared.data.AskedOnce;
import org.rapport.shared.data.Row;

/** Who is asked from outside, as rows. For boundaries of {@code measure}, inside their transaction. */
@ApplicationScoped
public class ObserverStore {

    /** Of a response {@code r} of somebody from outside, which participant it is about; null for everybody else's. */
    public static final String ABOUT = "case when r.respondent_kind = 'OBSERVER' then (select a.about_id"
            + " from rapport.assignment a where a.organisation_id = r.organisation_id and a.id = r.assignment_id) end";

    private static final String OF = "select o.id, o.person_id, o.about_id, o.role, p.given_name, p.family_name,"
            + " o.ended_at from rapport.observer o"
            + " join rapport.person p on p.organisation_id = o.organisation_id and p.id = o.person_id"
            + " where o.organisation_id = ?1 and o.relationship_id = ?2";

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Everybody who is or was asked, the newest first. */
    @AskedOnce
    public List<NamedObserver> of(RelationshipRef relationship) {
        return Row.of(entities.createNativeQuery(OF + " order by o.named_at desc, o.id")
                        .setParameter(1, relationship.organisation())
                        .setParameter(2, relationship.id())
                        .getResultList())
                .stream()
                .map(row -> new NamedObserver(
                        row.uuid(0),
                        row.uuid(1),
                        row.uuid(2),
                        ObserverRole.valueOf(row.text(3)),
                        row.text(4) + " " + row.text(5),
                        row.instantOrNull(6) != null))
                .toList();
    }

    /** This person, while they are asked about this participant. */
    public Optional<NamedObserver> active(RelationshipRef relationship, UUID person, UUID about) {
        return of(relationship).stream()
                .filter(each -> each.is(person, about) && !each.ended())
                .findFirst();
    }

    UUID add(RelationshipRef relationship, UUID person, NameObserver command, UUID member) {
        UUID id = ids.next();
        entities.createNativeQuery("insert into rapport.observer (organisation_id, id, relationship_id, person_id,"
                        + " about_id, role, named_at, named_by) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, relationship.organisation())
                .setParameter(2, id)
                .setParameter(3, relationship.id())
                .setParameter(4, person)
                .setParameter(5, command.about())
                .setParameter(6, String.valueOf(command.role()))
                .setParameter(7, Timestamp.from(clock.instant()))
                .setParameter(8, member)
                .executeUpdate();
        return id;
    }

    void end(RelationshipRef relationship, UUID observer) {
        entities.createNativeQuery("update rapport.observer set ended_at = ?3 where organisation_id = ?1 and id = ?2"
                        + " and ended_at is null")
                .setParameter(1, relationship.organisation())
                .setParameter(2, observer)
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
