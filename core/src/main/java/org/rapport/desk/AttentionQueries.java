package org.rapport.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.Row;

/**
 * Why own relationships ask for a look: one statement for all of them or for one, so that every page gives the same
 * reasons. Agreements are near their end from two weeks before their last day on, or when two agreed sessions are left.
 */
@ApplicationScoped
class AttentionQueries {

    private static final int DAYS_BEFORE_END = 14;
    private static final int SESSIONS_BEFORE_END = 2;

    /** The ranks leave out at once what surely asks for nothing today, wherever it is today. */
    private static final String MINE = """
            with mine as (
                select r.id, r.unit_id, coalesce(st.sessions_held, 0) as sessions_held, st.agreement_id, st.open_signals, c.zone,
                       cast(timezone(c.zone, cast(?3 as timestamptz)) as date) as today
                  from rapport.relationship_rank k
                  join rapport.relationship r on r.organisation_id = ?1 and r.id = k.relationship_id and r.phase <> 'ENDED'
                  join rapport.practice c on c.organisation_id = ?1 and c.id = r.practice_id
                  left join rapport.relationship_state st on st.organisation_id = ?1 and st.relationship_id = r.id
                 where k.organisation_id = ?1 and k.member_id = ?2 and k.ends_on is null
                   and k.asks_from <= cast(timezone('UTC', cast(?3 as timestamptz)) as date) + 1
                   and (cast(?4 as uuid) is null or k.relationship_id = cast(?4 as uuid)))
            """;

    private static final String SIGNALS = """
            select case when bool_or(g.kind = 'SIGNAL') then 'POSSIBLE_STRAIN' else 'SLOW_DECLINE' end as reason,
                   m.id as relationship_id, cast(null as uuid) as session_id, coalesce(max(s.number), 0) as number,
                   cast(null as uuid) as check_id, cast(null as date) as day
              from mine m
              join rapport.signal g on g.organisation_id = ?1 and g.relationship_id = m.id
                   and g.asks and g.kind in ('SIGNAL', 'SLOW_DECLINE')
              left join rapport.session s on s.organisation_id = ?1 and s.id = g.session_id
             where m.open_signals > 0
               and not exists (select 1 from rapport.assignment own where own.organisation_id = ?1
                   and own.session_id = g.session_id and own.instrument_id = g.instrument_id
                   and own.respondent_kind = 'THERAPIST' and own.state = 'OPEN')
             group by m.id
            """;

    private static final String OWN_CHECKS = """
            select 'OWN_CHECK_WAITING', s.relationship_id, s.id, s.number, a.id, null
              from rapport.assignment a
              join rapport.session s on s.organisation_id = ?1 and s.id = a.session_id and s.state = 'HELD'
              join rapport.relationship_rank k on k.organisation_id = ?1 and k.member_id = ?2
                   and k.relationship_id = a.relationship_id and k.ends_on is null
             where a.organisation_id = ?1 and a.respondent_id = ?2 and a.respondent_kind = 'THERAPIST' and a.state = 'OPEN'
               and (cast(?4 as uuid) is null or a.relationship_id = cast(?4 as uuid))
            """;

    private static final String AGREEMENTS = """
            select case when open.number is null then 'NO_AGREEMENT' else 'SIGNATURE_MISSING' end, m.id, null,
                   coalesce(open.number, 0), null, null
              from mine m
              left join lateral (select v.number from rapport.agreement_version v where v.organisation_id = ?1
                   and v.relationship_id = m.id and v.state = 'PROPOSED' limit 1) open on true
             where open.number is not null or m.agreement_id is null
            union all
            select 'REVIEW_DUE', m.id, null, m.sessions_held, null, null
              from mine m
              join rapport.agreement_version v on v.organisation_id = ?1 and v.id = m.agreement_id
             where m.sessions_held = any (cast(string_to_array(v.review_after, ',') as integer[]))
               and not exists (select 1 from rapport.agreement_review b
                   where b.organisation_id = ?1 and b.relationship_id = m.id and b.held_on >= (
                       select cast(timezone(m.zone, max(s.starts_at)) as date) from rapport.session s
                        where s.organisation_id = ?1 and s.relationship_id = m.id and s.state = 'HELD'))
            union all
            select 'AGREEMENT_ENDS', m.id, null, 0, null, v.ends_on
              from mine m
              join rapport.agreement_version v on v.organisation_id = ?1 and v.id = m.agreement_id
             where v.ends_on <= m.today + %d
            union all
            select 'SESSIONS_RUN_OUT', m.id, null, greatest(v.expected_sessions - m.sessions_held, 0), null, null
              from mine m
              join rapport.agreement_version v on v.organisation_id = ?1 and v.id = m.agreement_id
             where v.expected_sessions - m.sessions_held <= %d
            """.formatted(DAYS_BEFORE_END, SESSIONS_BEFORE_END);

    /** Names are looked up for what is shown only. */
    private static final String ATTENTION = MINE
            + "select reason, r.id, shown.code, " + TodayQueries.WHO + ", session_id, number, check_id, day"
            + " from (select found.*, k.code, array_position(cast(?5 as text[]), reason) as rank from ("
            + SIGNALS + " union all " + OWN_CHECKS + " union all " + AGREEMENTS + """
            ) found
              join rapport.relationship_rank k on k.organisation_id = ?1 and k.member_id = ?2
                   and k.relationship_id = found.relationship_id
             order by rank, k.code, number limit ?6) shown
              join rapport.relationship r on r.organisation_id = ?1 and r.id = shown.relationship_id
              join rapport.client_unit u on u.organisation_id = ?1 and u.id = r.unit_id
             order by rank, shown.code, number
            """;

    private static final String MOST_URGENT_FIRST =
            Stream.of(AttentionReason.values()).map(Enum::name).collect(Collectors.joining(",", "{", "}"));

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** So much of what asks for a look, most urgent first; in all own relationships that go on, or in one of them. */
    List<DayOverview.AttentionRow> of(Actor me, @Nullable UUID relationship, int most) {
        List<?> rows = entities.createNativeQuery(ATTENTION)
                .setParameter(1, me.organisation())
                .setParameter(2, me.id())
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, relationship == null ? null : relationship.toString())
                .setParameter(5, MOST_URGENT_FIRST)
                .setParameter(6, most)
                .getResultList();
        return Row.of(rows).stream().map(AttentionQueries::row).toList();
    }

    private static DayOverview.AttentionRow row(Row row) {
        return new DayOverview.AttentionRow(
                AttentionReason.valueOf(row.text(0)),
                row.uuid(1),
                row.text(2),
                Objects.requireNonNullElse(row.textOrNull(3), ""),
                row.uuidOrNull(4),
                row.integer(5),
                row.uuidOrNull(6),
                row.dayOrNull(7));
    }
}
