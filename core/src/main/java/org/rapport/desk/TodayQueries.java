package org.rapport.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.access.Actor;

/** The statements behind {@link Today}; each names organisation and therapist. */
@ApplicationScoped
class TodayQueries {

    private static final int ATTENTION_ROWS = 20;

    private static final String WHO = """
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

    private static final String MINE = """
            with mine as (
                select r.id, r.unit_id, st.sessions_held, st.agreement_id, st.open_signals
                  from rapport.relationship_therapist rt
                  join rapport.relationship r on r.organisation_id = ?1 and r.id = rt.relationship_id and r.phase <> 'ENDED'
                  left join rapport.relationship_state st on st.organisation_id = ?1 and st.relationship_id = r.id
                 where rt.organisation_id = ?1 and rt.member_id = ?2 and rt.ends_on is null)
            """;

    private static final String ATTENTION = MINE + """
            select reason, mine.id, u.code, %s, session_id, number
              from (
                select case when bool_or(g.kind in ('SIGNAL', 'NOTICE')) then 'POSSIBLE_STRAIN' else 'SLOW_DECLINE' end as reason,
                       m.id as relationship_id, cast(null as uuid) as session_id, coalesce(max(s.number), 0) as number
                  from mine m
                  join rapport.signal g on g.organisation_id = ?1 and g.relationship_id = m.id
                       and g.repair in ('OPEN', 'PARTIAL') and g.kind in ('SIGNAL', 'SLOW_DECLINE')
                  left join rapport.session s on s.organisation_id = ?1 and s.id = g.session_id
                 where m.open_signals > 0
                   and not exists (select 1 from rapport.assignment own where own.organisation_id = ?1
                       and own.session_id = g.session_id and own.instrument_id = g.instrument_id
                       and own.respondent_kind = 'THERAPIST' and own.state = 'OPEN')
                 group by m.id
                union all
                select 'OWN_CHECK_WAITING', s.relationship_id, s.id, s.number
                  from mine m
                  join rapport.assignment a on a.organisation_id = ?1 and a.relationship_id = m.id
                       and a.respondent_kind = 'THERAPIST' and a.respondent_id = ?2 and a.state = 'OPEN'
                  join rapport.session s on s.organisation_id = ?1 and s.id = a.session_id and s.state = 'HELD'
                union all
                select case when exists (select 1 from rapport.agreement_version v where v.organisation_id = ?1
                           and v.relationship_id = m.id and v.state = 'PROPOSED') then 'SIGNATURE_MISSING' else 'NO_AGREEMENT' end,
                       m.id, null, 0
                  from mine m where m.agreement_id is null
                union all
                select 'REVIEW_DUE', m.id, null, m.sessions_held
                  from mine m
                  join rapport.agreement_version v on v.organisation_id = ?1 and v.id = m.agreement_id
                 where m.sessions_held = any (cast(string_to_array(v.review_after, ',') as integer[]))) found
              join mine on mine.id = found.relationship_id
              join rapport.client_unit u on u.organisation_id = ?1 and u.id = mine.unit_id
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
        return rows.stream().map(row -> session((Object[]) row, zone)).toList();
    }

    private static DayOverview.TodaySession session(Object[] row, ZoneId zone) {
        return new DayOverview.TodaySession(
                (UUID) row[0],
                (UUID) row[1],
                number(row[2]),
                time(row[3], zone),
                time(row[4], zone),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                number(row[10]),
                number(row[11]),
                number(row[12]),
                (Boolean) row[13],
                decimals(row[14]));
    }

    List<DayOverview.AttentionRow> attention(Actor me) {
        List<?> rows = entities.createNativeQuery(ATTENTION)
                .setParameter(1, me.organisation())
                .setParameter(2, me.id())
                .getResultList();
        return rows.stream()
                .map(row -> attention((Object[]) row))
                .sorted(Comparator.comparing(DayOverview.AttentionRow::reason)
                        .thenComparing(DayOverview.AttentionRow::code))
                .limit(ATTENTION_ROWS)
                .toList();
    }

    private static DayOverview.AttentionRow attention(Object[] row) {
        return new DayOverview.AttentionRow(
                AttentionReason.valueOf((String) row[0]),
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (UUID) row[4],
                number(row[5]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static LocalTime time(Object value, ZoneId zone) {
        Instant instant =
                value instanceof Timestamp stamp ? stamp.toInstant() : ((java.time.OffsetDateTime) value).toInstant();
        return instant.atZone(zone).toLocalTime();
    }

    private static List<BigDecimal> decimals(@Nullable Object array) {
        if (array == null) {
            return List.of();
        }
        try {
            Object values = array instanceof Array sql ? sql.getArray() : array;
            return Arrays.stream((Object[]) values).map(BigDecimal.class::cast).toList();
        } catch (SQLException e) {
            throw new IllegalStateException("scores could not be read", e);
        }
    }
}
