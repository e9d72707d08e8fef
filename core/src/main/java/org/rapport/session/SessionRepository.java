package org.rapport.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.Row;

/** Sessions, series and attendance; every statement names the organisation. */
@ApplicationScoped
class SessionRepository {

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    RecordKey newKey(UUID organisation) {
        return new RecordKey(organisation, ids.next());
    }

    Session get(UUID organisation, UUID id) {
        return entities.createQuery(
                        "select s from Session s where s.key.organisation = :organisation and s.key.id = :id",
                        Session.class)
                .setParameter("organisation", organisation)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    /** The sessions of a relationship, newest first. */
    List<SessionRow> rows(UUID organisation, UUID relationship) {
        List<?> rows = entities.createNativeQuery(
                        "select s.id, s.number, s.starts_at, s.ends_at, s.state, s.opened_at is not null"
                                + " from rapport.session s where s.organisation_id = ?1 and s.relationship_id = ?2"
                                + " order by s.starts_at desc, s.number desc")
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .getResultList();
        return Row.of(rows).stream()
                .map(row -> new SessionRow(
                        row.uuid(0),
                        row.integer(1),
                        row.instant(2),
                        row.instant(3),
                        SessionState.valueOf(row.text(4)),
                        row.truth(5)))
                .toList();
    }

    /** The next planned sessions of a relationship, soonest first. */
    List<Slot> planned(RelationshipRef relationship, Instant from, int most) {
        List<?> rows = entities.createNativeQuery("select s.starts_at, s.ends_at from rapport.session s"
                        + " where s.organisation_id = ?1 and s.relationship_id = ?2 and s.state = 'PLANNED'"
                        + " and s.starts_at >= ?3 order by s.starts_at limit ?4")
                .setParameter(1, relationship.organisation())
                .setParameter(2, relationship.id())
                .setParameter(3, Timestamp.from(from))
                .setParameter(4, most)
                .getResultList();
        return Row.of(rows).stream()
                .map(row -> new Slot(row.instant(0), row.instant(1)))
                .toList();
    }

    /** What is taken in a therapist's calendar between two moments. */
    List<Slot> taken(UUID organisation, UUID therapist, Slot span) {
        List<?> rows = entities.createNativeQuery("select s.starts_at, s.ends_at from rapport.session s"
                        + " where s.organisation_id = ?1 and s.therapist_id = ?2 and s.state <> 'CANCELLED'"
                        + " and s.starts_at < ?4 and s.ends_at > ?3")
                .setParameter(1, organisation)
                .setParameter(2, therapist)
                .setParameter(3, Timestamp.from(span.starts()))
                .setParameter(4, Timestamp.from(span.ends()))
                .getResultList();
        return Row.of(rows).stream()
                .map(row -> new Slot(row.instant(0), row.instant(1)))
                .toList();
    }

    /** Takes the relationship's turn, so that numbers stay in a row, and gives the next number. */
    int nextNumber(UUID organisation, UUID relationship) {
        entities.createNativeQuery("select r.id from rapport.relationship r"
                        + " where r.organisation_id = ?1 and r.id = ?2 for no key update")
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .getResultList();
        Object last = entities.createNativeQuery("select coalesce(max(s.number), 0) from rapport.session s"
                        + " where s.organisation_id = ?1 and s.relationship_id = ?2")
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .getSingleResult();
        return ((Number) last).intValue() + 1;
    }

    /** How many sessions count against the agreed number. */
    int counted(UUID organisation, UUID relationship) {
        Object count = entities.createNativeQuery("select count(*) from rapport.session s"
                        + " where s.organisation_id = ?1 and s.relationship_id = ?2 and s.state <> 'CANCELLED'")
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .getSingleResult();
        return ((Number) count).intValue();
    }

    /** Keeps a series with its rule and gives its id. */
    UUID addSeries(RelationshipRef relationship, String rule, LocalDateTime firstAt) {
        UUID id = ids.next();
        entities.createNativeQuery(
                        "insert into rapport.session_series"
                                + " (organisation_id, id, relationship_id, rule, first_at, zone) values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, relationship.organisation())
                .setParameter(2, id)
                .setParameter(3, relationship.id())
                .setParameter(4, rule)
                .setParameter(5, Timestamp.valueOf(firstAt))
                .setParameter(6, relationship.zone().getId())
                .executeUpdate();
        return id;
    }

    List<Attendance> attendance(UUID organisation, UUID session) {
        return entities.createQuery(
                        "select a from Attendance a where a.key.organisation = :organisation and a.session = :session",
                        Attendance.class)
                .setParameter("organisation", organisation)
                .setParameter("session", session)
                .getResultList();
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    void flush() {
        entities.flush();
    }

    /** Sends new sessions; what the database refuses as overlapping is named as such. */
    void flushPlanned(Instant first) {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (String.valueOf(e.getMessage()).contains("session_therapist_free")) {
                throw new DomainException(SessionError.OVERLAPS, Map.of("field", "firstAt", "at", first));
            }
            throw e;
        }
    }
}
