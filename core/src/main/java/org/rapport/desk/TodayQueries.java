package org.rapport.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.Row;

/** The statements behind a day's sessions in {@link Today}; each names organisation and therapist. */
@ApplicationScoped
class TodayQueries {

    /** The given names of a unit (alias {@code u}) in one line. */
    static final String WHO = """
            (select string_agg(p.given_name, ', ' order by t.position)
               from rapport.participant t
               join rapport.person p on p.organisation_id = ?1 and p.id = t.person_id
              where t.organisation_id = ?1 and t.unit_id = u.id and t.ends_on is null)
            """;

    private static final String SESSIONS = """
            select s.id, s.relationship_id, s.number, s.starts_at, s.ends_at, s.state, u.code, u.kind, %s,
                   coalesce((select a.state from rapport.assignment a where a.organisation_id = ?1
                       and a.session_id = s.id and a.respondent_kind = 'THERAPIST' and a.respondent_id = ?2 limit 1), 'NONE'),
                   (select count(*) from rapport.assignment a where a.organisation_id = ?1 and a.session_id = s.id
                       and a.respondent_kind = 'CLIENT' and a.state = 'ANSWERED'),
                   (select count(*) from rapport.assignment a where a.organisation_id = ?1 and a.session_id = s.id
                       and a.respondent_kind = 'CLIENT'),
                   coalesce(st.open_signals, 0), st.agreement_id is not null, st.client_scores
              from rapport.session s
              join rapport.relationship r on r.organisation_id = ?1 and r.id = s.relationship_id
              join rapport.client_unit u on u.organisation_id = ?1 and u.id = r.unit_id
              left join rapport.relationship_state st on st.organisation_id = ?1 and st.relationship_id = r.id
             where s.organisation_id = ?1 and s.therapist_id = ?2 and s.starts_at >= ?3 and s.starts_at < ?4
             order by s.starts_at
            """.formatted(WHO);

    @Inject
    private EntityManager entities;

    /** The zone of the practice the member works in; of several, the first by name. */
    ZoneId zoneOf(Actor member) {
        List<?> zones = entities.createNativeQuery("select p.zone from rapport.member_role r"
                        + " join rapport.practice p on p.organisation_id = ?1 and p.id = r.practice_id"
                        + " where r.organisation_id = ?1 and r.member_id = ?2 order by p.name limit 1")
                .setParameter(1, member.organisation())
                .setParameter(2, member.id())
                .getResultList();
        return zones.isEmpty() ? ZoneId.of("UTC") : ZoneId.of((String) zones.get(0));
    }

    List<DayOverview.TodaySession> sessions(Actor me, ZoneId zone, LocalDate day) {
        List<?> rows = entities.createNativeQuery(SESSIONS)
                .setParameter(1, me.organisation())
                .setParameter(2, me.id())
                .setParameter(3, Timestamp.from(day.atStartOfDay(zone).toInstant()))
                .setParameter(
                        4, Timestamp.from(day.plusDays(1).atStartOfDay(zone).toInstant()))
                .getResultList();
        return Row.of(rows).stream().map(row -> session(row, zone)).toList();
    }

    private static DayOverview.TodaySession session(Row row, ZoneId zone) {
        return new DayOverview.TodaySession(
                row.uuid(0),
                row.uuid(1),
                row.integer(2),
                row.instant(3).atZone(zone).toLocalTime(),
                row.instant(4).atZone(zone).toLocalTime(),
                row.text(5),
                row.text(6),
                row.text(7),
                Objects.requireNonNullElse(row.textOrNull(8), ""),
                row.text(9),
                row.integer(10),
                row.integer(11),
                row.integer(12),
                row.truth(13),
                row.decimals(14).stream().filter(Objects::nonNull).toList());
    }
}
