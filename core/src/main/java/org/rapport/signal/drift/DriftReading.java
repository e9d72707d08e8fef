package org.rapport.signal.drift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.contract.Frequency;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.data.Row;

/**
 * Reads what drift is judged by: one statement for one relationship and for many, so that a page and the night agree. Days
 * are the practice's own, and only days that are over are counted. Asks nobody for permission.
 */
@ApplicationScoped
class DriftReading {

    private static final String ONE =
            "select r.* from rapport.relationship r where r.organisation_id = ?1 and r.id = ?2";

    private static final String MANY =
            "select r.* from rapport.relationship r where r.organisation_id = ?1 and r.id > ?2"
                    + " and r.phase <> 'ENDED' order by r.id limit cast(?8 as integer)";

    private static final String COLUMNS = """
            select r.id, d.today, a.frequency, a.session_minutes, a.expected_sessions, a.ends_on, a.starts_on,
                   a.arrangements, f.holds_from,
                   greatest(d.today - p.since, 0), d.today - p.all_since,
                   w.held, w.due, w.sessions, w.longer, w.longest, w.shorter, w.shortest,
                   w.by_client, w.late, w.by_therapist, w.unknown, w.absent, w.without, w.outside,
                   h.held, l.last, h.point, h.point_day, o.looking_back_from
              from (
            """;

    /** The agreement in force, since when it holds, and the days that are counted. */
    private static final String AGREED = """
            ) r
              join rapport.practice c on c.organisation_id = ?1 and c.id = r.practice_id
              join rapport.organisation o on o.organisation_id = ?1
             cross join lateral (select cast(timezone(c.zone, cast(?3 as timestamptz)) as date) as today) d
              left join lateral (
                select v.* from rapport.agreement_version v
                 where v.organisation_id = ?1 and v.relationship_id = r.id and v.state = 'ACTIVE' limit 1) a on true
             cross join lateral (
                select min(v.starts_on) as day, min(v.number) as number
                  from rapport.agreement_version v
                 where v.organisation_id = ?1 and v.relationship_id = r.id and v.activated_at is not null) first
             cross join lateral (
                select case when first.number < a.number
                       then greatest(a.starts_on, cast(timezone(c.zone, a.activated_at) as date))
                       else a.starts_on end as holds_from) f
             cross join lateral (
                select d.today - cast(?4 as integer) as all_since,
                       greatest(f.holds_from, d.today - cast(?4 as integer) * case a.frequency
                           when 'FORTNIGHTLY' then 2 when 'MONTHLY' then 3 else 1 end) as since) p
             cross join lateral (
                select max(v.held_on) as last from rapport.agreement_review v
                 where v.organisation_id = ?1 and v.relationship_id = r.id) l
            """;

    /** The sessions of those days; one that nobody came to stays planned. */
    private static final String COUNTED = """
             cross join lateral (
                select count(*) filter (where s.own and s.state = 'HELD') as held,
                       count(*) filter (where s.recent and (s.state <> 'PLANNED' or s.absent)) as due,
                       count(*) filter (where s.own and s.state <> 'CANCELLED') as sessions,
                       count(*) filter (where s.own and s.state <> 'CANCELLED'
                           and s.minutes >= a.session_minutes + cast(?5 as integer)) as longer,
                       coalesce(max(s.minutes) filter (where s.own and s.state <> 'CANCELLED'), 0) as longest,
                       count(*) filter (where s.own and s.state <> 'CANCELLED'
                           and s.minutes <= a.session_minutes - cast(?5 as integer)) as shorter,
                       coalesce(min(s.minutes) filter (where s.own and s.state <> 'CANCELLED'), 0) as shortest,
                       count(*) filter (where s.recent and s.cancelled_by = 'CLIENT') as by_client,
                       count(*) filter (where s.recent and s.cancelled_by = 'CLIENT'
                           and timezone(c.zone, s.cancelled_at)
                               > s.local_start - make_interval(hours => a.cancellation_hours)) as late,
                       count(*) filter (where s.recent and s.cancelled_by = 'THERAPIST') as by_therapist,
                       count(*) filter (where s.recent and s.state = 'CANCELLED' and s.cancelled_by is null) as unknown,
                       count(*) filter (where s.recent and s.absent) as absent,
                       count(*) filter (where s.recent and s.state = 'HELD'
                           and cast(s.local_start as date) < coalesce(first.day, date 'infinity')) as without,
                       count(*) filter (where s.recent and s.state <> 'CANCELLED'
                           and (extract(hour from s.local_start) < cast(?6 as integer)
                               or s.local_end > date_trunc('day', s.local_start) + make_interval(hours => cast(?7 as integer)))) as outside
                  from (
                    select e.state, e.cancelled_at, e.cancelled_by, e.local_start, e.local_end,
                           cast(extract(epoch from e.local_end - e.local_start) / 60 as integer) as minutes,
                           cast(e.local_start as date) >= p.since as own,
                           cast(e.local_start as date) >= p.all_since as recent,
                           e.state = 'PLANNED'
                               and exists (select 1 from rapport.attendance t where t.organisation_id = ?1
                                   and t.session_id = e.id and t.status in ('ABSENT', 'EXCUSED')) as absent
                      from (
                        select x.id, x.state, x.cancelled_at, x.cancelled_by,
                               timezone(c.zone, x.starts_at) as local_start, timezone(c.zone, x.ends_at) as local_end
                          from rapport.session x
                         where x.organisation_id = ?1 and x.relationship_id = r.id
                           and x.starts_at >= timezone(c.zone, cast(least(p.since, p.all_since) as timestamp))
                           and x.starts_at < timezone(c.zone, cast(d.today as timestamp))) e) s) w
            """;

    /** All held sessions, and the first review point of the agreement in force that was reached and not looked back on. */
    private static final String HELD = """
             cross join lateral (
                select count(*) as held,
                       min(n.nth) filter (where n.due) as point,
                       min(n.day) filter (where n.due) as point_day
                  from (
                    select m.nth, m.day,
                           m.nth = any (cast(string_to_array(nullif(a.review_after, ''), ',') as integer[]))
                               and m.day >= greatest(f.holds_from, o.looking_back_from)
                               and m.day > coalesce(l.last, date '-infinity') as due
                      from (
                        select row_number() over (order by x.starts_at) as nth,
                               cast(timezone(c.zone, x.starts_at) as date) as day
                          from rapport.session x
                         where x.organisation_id = ?1 and x.relationship_id = r.id and x.state = 'HELD') m) n) h
            """;

    static final String OF_ONE = COLUMNS + ONE + AGREED + COUNTED + HELD;

    static final String OF_MANY = COLUMNS + MANY + AGREED + COUNTED + HELD + " order by r.id";

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The facts of one relationship. */
    DriftFacts of(UUID organisation, UUID relationship, DriftLimits limits) {
        return facts(Row.of(query(OF_ONE, organisation, relationship, limits).getResultList())
                .get(0));
    }

    /** Those of so many relationships that go on, in order of their ids, from the one after this on. */
    List<DriftFacts> after(UUID organisation, UUID reached, DriftLimits limits, int most) {
        return Row.of(query(OF_MANY, organisation, reached, limits)
                        .setParameter(8, most)
                        .getResultList())
                .stream()
                .map(DriftReading::facts)
                .toList();
    }

    private Query query(String sql, UUID organisation, UUID relationship, DriftLimits limits) {
        return entities.createNativeQuery(sql)
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, limits.days())
                .setParameter(5, limits.lengthMinutes())
                .setParameter(6, limits.earliestHour())
                .setParameter(7, limits.latestHour());
    }

    private static DriftFacts facts(Row row) {
        return new DriftFacts(
                row.uuid(0),
                row.day(1),
                Optional.ofNullable(row.textOrNull(2)).map(frequency -> agreed(row, Frequency.valueOf(frequency))),
                counted(row),
                row.integer(25),
                Optional.ofNullable(row.dayOrNull(26)),
                Optional.ofNullable(row.dayOrNull(28)).map(day -> new DriftFacts.Due(row.integer(27), day)));
    }

    private static DriftFacts.Agreed agreed(Row row, Frequency frequency) {
        FurtherTerms further = FurtherTerms.arranged(row.text(7));
        LocalDate asked = row.dayOrNull(29);
        Optional<LocalDate> months = further.number(TermField.EXPECTED_MONTHS).map(row.day(6)::plusMonths);
        return new DriftFacts.Agreed(
                frequency,
                row.integer(3),
                row.day(8),
                Optional.ofNullable(row.textOrNull(4)).map(Integer::valueOf),
                Optional.ofNullable(row.dayOrNull(5)).or(() -> months),
                further.value(TermField.REVIEW_ON)
                        .map(LocalDate::parse)
                        .filter(day -> asked == null || !day.isBefore(asked)),
                further.amount(TermField.FEE_LONG).isPresent());
    }

    private static DriftFacts.Counted counted(Row row) {
        return new DriftFacts.Counted(
                row.textOrNull(2) == null ? 0 : row.integer(9),
                row.integer(10),
                row.integer(11),
                row.integer(12),
                new DriftFacts.Lengths(
                        row.integer(13), row.integer(14), row.integer(15), row.integer(16), row.integer(17)),
                new DriftFacts.Missed(
                        row.integer(18), row.integer(19), row.integer(20), row.integer(21), row.integer(22)),
                row.integer(23),
                row.integer(24));
    }
}
