package org.rapport.session.cost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.relationship.RelationshipRef;
import org.rapport.session.SessionState;
import org.rapport.shared.data.Row;

/** Reads the sessions a statement is made from. Asks nobody for permission. */
@ApplicationScoped
class CostReading {

    private static final String SESSIONS = "select s.id, s.number, s.starts_at,"
            + " cast(extract(epoch from s.ends_at - s.starts_at) / 60 as integer), s.state,"
            + " not exists (select 1 from rapport.session e where e.organisation_id = ?1 and e.relationship_id = ?2"
            + " and e.state = 'HELD' and e.starts_at < s.starts_at),"
            + " case when s.cancelled_by = 'CLIENT' then s.cancelled_at end,"
            + " s.state = 'PLANNED' and exists (select 1 from rapport.attendance t where t.organisation_id = ?1"
            + " and t.session_id = s.id and t.status in ('ABSENT', 'EXCUSED'))"
            + " from rapport.session s where s.organisation_id = ?1 and s.relationship_id = ?2"
            + " and s.starts_at >= ?3 and s.starts_at < ?4 and s.starts_at < ?5 order by s.starts_at, s.id";

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Today at the practice. */
    LocalDate today(RelationshipRef relationship) {
        return relationship.dayOf(clock.instant());
    }

    /** The sessions of a period that have begun by now. */
    List<ChargedSession> of(RelationshipRef relationship, LocalDate from, LocalDate to) {
        return Row.of(entities.createNativeQuery(SESSIONS)
                        .setParameter(1, relationship.organisation())
                        .setParameter(2, relationship.id())
                        .setParameter(3, begin(relationship, from))
                        .setParameter(4, begin(relationship, to.plusDays(1)))
                        .setParameter(5, Timestamp.from(clock.instant()))
                        .getResultList())
                .stream()
                .map(row -> new ChargedSession(
                        row.uuid(0),
                        row.integer(1),
                        row.instant(2),
                        row.integer(3),
                        SessionState.valueOf(row.text(4)),
                        row.truth(5),
                        Optional.ofNullable(row.instantOrNull(6)),
                        row.truth(7)))
                .toList();
    }

    private static Timestamp begin(RelationshipRef relationship, LocalDate day) {
        return Timestamp.from(day.atStartOfDay(relationship.zone()).toInstant());
    }

    /** The practice's name and currency. */
    PracticeMoney practice(UUID organisation, UUID practice) {
        Row row = Row.of(entities.createNativeQuery("select p.name, p.currency from rapport.practice p"
                                + " where p.organisation_id = ?1 and p.id = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, practice)
                        .getResultList())
                .get(0);
        return new PracticeMoney(row.text(0), row.text(1));
    }

    /** A practice's name and currency. */
    record PracticeMoney(String name, String currency) {}
}
