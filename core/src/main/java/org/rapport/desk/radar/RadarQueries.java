package org.rapport.desk.radar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.UnitKind;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.Row;

/** The statements behind {@link Radar}; each names organisation and supervisor, and the day of the supervision. */
@ApplicationScoped
class RadarQueries {

    /** How many of them are left out for that. */
    static final String LEFT_OUT = """
            select count(distinct k.relationship_id) from rapport.supervision_closed x
              join rapport.relationship_rank k on k.organisation_id = ?1 and k.relationship_id = x.relationship_id
              join rapport.supervision_link l on l.organisation_id = ?1 and l.supervisee_id = k.member_id
              join rapport.practice c on c.organisation_id = ?1 and c.id = k.practice_id
              join rapport.relationship xr on xr.organisation_id = ?1 and xr.id = x.relationship_id
              join rapport.participant a on a.organisation_id = ?1 and a.unit_id = xr.unit_id and a.person_id = x.person_id
             cross join lateral (select cast(timezone(c.zone, cast(?3 as timestamptz)) as date) as today) t
             where x.organisation_id = ?1 and l.supervisor_id = ?2 and x.closed_from <= t.today
               and l.starts_on <= t.today and (l.ends_on is null or l.ends_on >= t.today)
               and (k.ends_on is null or k.ends_on >= t.today) and (a.ends_on is null or a.ends_on >= t.today)
            """;

    /**
     * The supervisor's links come first: all that follows is asked of their supervisees' relationships only, and what is
     * needed of a relationship is read here once. Those in which somebody does not allow supervision are found together:
     * asked of each one by itself that took longer than everything else.
     */
    private static final String SUPERVISED = """
            with there as materialized (
                select c.id, cast(timezone(c.zone, cast(?3 as timestamptz)) as date) as today
                  from rapport.practice c where c.organisation_id = ?1),
            candidate as materialized (
                select k.relationship_id as id, k.practice_id, k.site_id, k.member_id as therapist_id, k.code, k.urgency,
                       k.attention_at, t.today
                  from rapport.supervision_link l
                  join rapport.relationship_rank k on k.organisation_id = ?1 and k.member_id = l.supervisee_id
                  join there t on t.id = k.practice_id
                 where l.organisation_id = ?1 and l.supervisor_id = ?2
                   and l.starts_on <= t.today and (l.ends_on is null or l.ends_on >= t.today)
                   and (k.ends_on is null or k.ends_on >= t.today)),
            closed as materialized (
                select x.relationship_id from candidate k
                  join rapport.supervision_closed x on x.organisation_id = ?1 and x.relationship_id = k.id
                   and x.closed_from <= k.today
                  join rapport.relationship xr on xr.organisation_id = ?1 and xr.id = x.relationship_id
                  join rapport.participant a on a.organisation_id = ?1 and a.unit_id = xr.unit_id
                   and a.person_id = x.person_id and (a.ends_on is null or a.ends_on >= k.today)),
            supervised as (
                select k.* from candidate k where k.id not in (select c.relationship_id from closed c))
            """;

    /** Ranked by the dashboards' rows alone; only what is shown on the page is looked up further. */
    static final String PAGE = SUPERVISED + """
            , mark as (
                select distinct on (m.relationship_id) m.relationship_id, m.seen_keys, m.watch_until, m.note, m.marked_at
                  from rapport.radar_mark m
                 where m.organisation_id = ?1 and m.member_id = ?2
                 order by m.relationship_id, m.marked_at desc),
            ranked as (
                select s.*, k.watch_until, k.note,
                       case when k.relationship_id is not null and (k.watch_until is null or k.watch_until > s.today)
                                 and (select k.seen_keys @> st.attention_keys from rapport.relationship_state st
                                       where st.organisation_id = ?1 and st.relationship_id = s.id)
                            then k.marked_at end as looked
                  from (select distinct on (id) id, practice_id, site_id, code, urgency, attention_at, today from supervised
                         where (cast(?5 as uuid) is null or therapist_id = cast(?5 as uuid))
                           and (cast(?4 as uuid) is null or practice_id = cast(?4 as uuid))
                           and (cast(?9 as uuid) is null or site_id = cast(?9 as uuid))) s
                  left join mark k on k.relationship_id = s.id),
            shown as (
                select *, count(*) over () as total
                  from ranked
                 where ?6 or looked is null
                 order by looked is not null, urgency desc, attention_at desc nulls last, code
                 limit ?7 offset ?8)
            select p.id, p.code, u.kind, c.name, array_to_string(st.attention_keys, ' '), st.client_scores,
                   coalesce(st.checks_missed, 0), looked, case when looked is null then null else watch_until end,
                   case when looked is null then null else note end,
                   (select max(s.starts_at) from rapport.session s where s.organisation_id = ?1
                       and s.relationship_id = p.id and s.state = 'HELD'),
                   (select cast(min(n) as numeric) from rapport.agreement_version v,
                           unnest(cast(string_to_array(nullif(v.review_after, ''), ',') as integer[])) n
                     where v.organisation_id = ?1 and v.id = st.agreement_id and n > st.sessions_held),
                   total, coalesce(e.name, '')
              from shown p
              join rapport.relationship r on r.organisation_id = ?1 and r.id = p.id
              join rapport.client_unit u on u.organisation_id = ?1 and u.id = r.unit_id
              left join rapport.relationship_state st on st.organisation_id = ?1 and st.relationship_id = p.id
              join rapport.practice c on c.organisation_id = ?1 and c.id = p.practice_id
              left join rapport.site e on e.organisation_id = ?1 and e.id = p.site_id
             order by looked is not null, p.urgency desc, p.attention_at desc nulls last, p.code
            """;

    static final String CHOICES = SUPERVISED + """
            , place as (select distinct practice_id, site_id from supervised)
            select distinct 'PRACTICE', c.id, c.name from place s
              join rapport.practice c on c.organisation_id = ?1 and c.id = s.practice_id
            union
            select distinct 'SITE', e.id, e.name || ', ' || c.name from place s
              join rapport.site e on e.organisation_id = ?1 and e.id = s.site_id
              join rapport.practice c on c.organisation_id = ?1 and c.id = s.practice_id
            union
            select distinct 'THERAPIST', m.id, m.display_name from (select distinct therapist_id from supervised) s
              join rapport.member m on m.organisation_id = ?1 and m.id = s.therapist_id
            order by 3
            """;

    private static final int KEYS = 4;

    @Inject
    private EntityManager entities;

    @Inject
    private RadarDetails details;

    @Inject
    private RadarMarks marks;

    @Inject
    private Clock clock;

    RadarPage page(Actor supervisor, RadarFilter filter) {
        List<Row> rows = Row.of(asked(PAGE, supervisor)
                .setParameter(4, text(filter.practice()))
                .setParameter(5, text(filter.therapist()))
                .setParameter(6, filter.looked())
                .setParameter(7, RadarFilter.ROWS)
                .setParameter(8, filter.page() * RadarFilter.ROWS)
                .setParameter(9, text(filter.site()))
                .getResultList());
        List<Row> choices = Row.of(asked(CHOICES, supervisor).getResultList());
        return new RadarPage(
                rows(supervisor, rows),
                rows.isEmpty() ? 0 : rows.get(0).integer(12),
                leftOut(supervisor),
                choices(choices, "PRACTICE"),
                choices(choices, "SITE"),
                choices(choices, "THERAPIST"));
    }

    private int leftOut(Actor supervisor) {
        return Row.of(asked(LEFT_OUT, supervisor).getResultList()).get(0).integer(0);
    }

    List<String> therapists(UUID organisation, UUID relationship) {
        return details.therapists(organisation, List.of(relationship)).getOrDefault(relationship, List.of());
    }

    /** The reasons that ask for a look in one relationship now. */
    List<String> keys(UUID organisation, UUID relationship) {
        return Row.of(entities.createNativeQuery("select array_to_string(st.attention_keys, ' '), st.urgency"
                                + " from rapport.relationship_state st"
                                + " where st.organisation_id = ?1 and st.relationship_id = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, relationship)
                        .getResultList())
                .stream()
                .flatMap(row -> keys(row, 0).stream())
                .toList();
    }

    private Query asked(String sql, Actor supervisor) {
        return entities.createNativeQuery(sql)
                .setParameter(1, supervisor.organisation())
                .setParameter(2, supervisor.id())
                .setParameter(3, Timestamp.from(clock.instant()));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private List<RadarRow> rows(Actor supervisor, List<Row> rows) {
        UUID organisation = supervisor.organisation();
        Map<UUID, List<String>> therapists = details.therapists(
                organisation, rows.stream().map(row -> row.uuid(0)).toList());
        Map<UUID, List<RadarReason>> reasons = details.reasons(organisation, rows, row -> keys(row, KEYS));
        return rows.stream()
                .map(row -> new RadarRow(
                        row.uuid(0),
                        row.text(1),
                        UnitKind.valueOf(row.text(2)),
                        row.text(3),
                        row.text(13),
                        therapists.getOrDefault(row.uuid(0), List.of()),
                        reasons.getOrDefault(row.uuid(0), List.of()),
                        keys(row, KEYS),
                        row.decimals(5).stream().filter(Objects::nonNull).toList(),
                        row.integer(6),
                        Optional.ofNullable(row.instantOrNull(10)),
                        Optional.ofNullable(row.decimalOrNull(11)).map(BigDecimal::intValueExact),
                        Optional.ofNullable(row.instantOrNull(7)),
                        Optional.ofNullable(row.dayOrNull(8)),
                        marks.note(row.bytes(9).orElse(null))))
                .toList();
    }

    private static List<String> keys(Row row, int column) {
        String keys = row.textOrNull(column);
        return keys == null || keys.isEmpty() ? List.of() : Arrays.asList(keys.split(" "));
    }

    private static List<RadarPage.Choice> choices(Collection<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.text(0).equals(kind))
                .map(row -> new RadarPage.Choice(row.uuid(1), row.text(2)))
                .toList();
    }
}
