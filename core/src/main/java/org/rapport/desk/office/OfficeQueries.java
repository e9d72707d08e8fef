package org.rapport.desk.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.client.UnitKind;
import org.rapport.contract.AgreementState;
import org.rapport.contract.Frequency;
import org.rapport.session.SessionState;
import org.rapport.shared.Money;
import org.rapport.shared.data.Row;

/** The statements behind the office's lists; each names organisation and practices, none a clinical column. */
@ApplicationScoped
class OfficeQueries {

    static final int PAGE = 50;

    /** Sorts after every code. */
    private static final String LAST = "\uffff";

    private static final String NAMES = """
            coalesce(case when p.names_in_office then
                (select string_agg(n.given_name || ' ' || n.family_name, ', ' order by t.position)
                   from rapport.participant t
                   join rapport.person n on n.organisation_id = ?1 and n.id = t.person_id
                  where t.organisation_id = ?1 and t.unit_id = u.id and t.ends_on is null) end, '')
            """;

    private static final String THERAPISTS = """
            select m.id, m.display_name from rapport.member m
             where m.organisation_id = ?1 and (m.left_at is not null or exists (
                   select 1 from rapport.member_role o where o.organisation_id = ?1 and o.member_id = m.id
                      and o.role = 'THERAPIST' and o.practice_id = any (cast(?2 as uuid[]))))
             order by m.display_name
            """;

    private static final String SESSIONS = """
            select r.id, s.starts_at, s.ends_at, s.state, m.display_name, u.code, u.kind, p.name, %s
              from rapport.session s
              join rapport.relationship r on r.organisation_id = ?1 and r.id = s.relationship_id
                   and r.practice_id = any (cast(?2 as uuid[]))
              join rapport.client_unit u on u.organisation_id = ?1 and u.id = r.unit_id
              join rapport.practice p on p.organisation_id = ?1 and p.id = r.practice_id
              join rapport.member m on m.organisation_id = ?1 and m.id = s.therapist_id
             where s.organisation_id = ?1 and s.therapist_id = any (cast(?3 as uuid[]))
               and s.starts_at >= ?4 and s.starts_at < ?5
             order by s.starts_at, m.display_name
            """.formatted(NAMES);

    private static final String TERMS = """
            select r.id, u.code, u.kind, p.name,
                   coalesce((select string_agg(m.display_name, ', ' order by m.display_name)
                      from rapport.relationship_therapist w
                      join rapport.member m on m.organisation_id = ?1 and m.id = w.member_id
                     where w.organisation_id = ?1 and w.relationship_id = r.id and w.ends_on is null), ''), %s,
                   r.opened_on, r.ended_on, a.state, a.starts_on, a.ends_on, a.frequency, a.session_minutes, a.fee_minor,
                   a.fee_currency, a.cancellation_hours, a.cancellation_percent,
                   exists (select 1 from rapport.agreement_version o where o.organisation_id = ?1
                       and o.relationship_id = r.id and o.state = 'PROPOSED'), y.payers,
                   case when p.names_in_office then y.names else '' end
              from rapport.client_unit u
              join rapport.relationship r on r.organisation_id = ?1 and r.unit_id = u.id
                   and r.practice_id = any (cast(?2 as uuid[]))
              join rapport.practice p on p.organisation_id = ?1 and p.id = r.practice_id
              left join lateral (
                   select v.state, v.starts_on, v.ends_on, v.frequency, v.session_minutes, v.fee_minor, v.fee_currency,
                          v.cancellation_hours, v.cancellation_percent
                     from rapport.agreement_version v
                    where v.organisation_id = ?1 and v.relationship_id = r.id and v.state in ('ACTIVE', 'PROPOSED')
                    order by v.state limit 1) a on true
              left join lateral (
                   select count(*) as payers, string_agg(distinct n.given_name || ' ' || n.family_name, ', ') as names
                     from rapport.guardianship g
                     join rapport.person n on n.organisation_id = ?1 and n.id = g.guardian_id
                    where g.organisation_id = ?1 and g.unit_id = u.id and g.may_pay and g.closed_at is null
                      and g.starts_on <= cast(timezone(p.zone, cast(?8 as timestamptz)) as date)
                      and (g.ends_on is null or g.ends_on >= cast(timezone(p.zone, cast(?8 as timestamptz)) as date))
                   ) y on true
             where u.organisation_id = ?1 and u.code > ?3 and u.code >= ?4 and u.code < ?5
               and (cast(?6 as uuid) is null or exists (
                   select 1 from rapport.relationship_therapist w where w.organisation_id = ?1
                      and w.relationship_id = r.id and w.member_id = cast(?6 as uuid) and w.ends_on is null))
               and (?7 or r.ended_on is null)
             order by u.code limit 51
            """.formatted(NAMES);

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Who sees clients in these practices, and who left: their sessions may still stand in the plan. */
    List<OfficeTherapist> therapists(UUID organisation, Collection<UUID> practices) {
        return Row.of(entities.createNativeQuery(THERAPISTS)
                        .setParameter(1, organisation)
                        .setParameter(2, array(practices))
                        .getResultList())
                .stream()
                .map(row -> new OfficeTherapist(row.uuid(0), row.text(1)))
                .toList();
    }

    /** A span of time. */
    record Span(Instant from, Instant to) {}

    List<OfficeSession> sessions(
            UUID organisation, Collection<UUID> practices, Collection<UUID> therapists, Span span) {
        return Row.of(entities.createNativeQuery(SESSIONS)
                        .setParameter(1, organisation)
                        .setParameter(2, array(practices))
                        .setParameter(3, array(therapists))
                        .setParameter(4, Timestamp.from(span.from()))
                        .setParameter(5, Timestamp.from(span.to()))
                        .getResultList())
                .stream()
                .map(row -> new OfficeSession(
                        row.uuid(0),
                        row.instant(1),
                        row.instant(2),
                        SessionState.valueOf(row.text(3)),
                        row.text(4),
                        row.text(5),
                        UnitKind.valueOf(row.text(6)),
                        row.text(7),
                        row.text(8)))
                .toList();
    }

    /** One more than a page, to know whether there is another. */
    List<TermsRow> terms(UUID organisation, Collection<UUID> practices, TermsList.Asked asked) {
        String code = asked.code().strip().toUpperCase(Locale.ROOT);
        UUID therapist = asked.therapist();
        return Row.of(entities.createNativeQuery(TERMS)
                        .setParameter(1, organisation)
                        .setParameter(2, array(practices))
                        .setParameter(3, asked.after())
                        .setParameter(4, code)
                        .setParameter(5, code + LAST)
                        .setParameter(6, therapist == null ? null : therapist.toString())
                        .setParameter(7, asked.ended())
                        .setParameter(8, Timestamp.from(clock.instant()))
                        .getResultList())
                .stream()
                .map(OfficeQueries::row)
                .toList();
    }

    private static TermsRow row(Row row) {
        return new TermsRow(
                row.uuid(0),
                row.text(1),
                UnitKind.valueOf(row.text(2)),
                row.text(3),
                row.text(4),
                row.text(5),
                row.day(6),
                row.dayOrNull(7),
                Optional.ofNullable(row.textOrNull(8)).map(state -> agreed(AgreementState.valueOf(state), row)),
                row.truth(17),
                new TermsRow.Payer(row.large(18) > 0, Objects.requireNonNullElse(row.textOrNull(19), "")));
    }

    private static TermsRow.Terms agreed(AgreementState state, Row row) {
        LocalDate starts = Objects.requireNonNull(row.dayOrNull(9));
        return new TermsRow.Terms(
                state,
                starts,
                row.dayOrNull(10),
                Frequency.valueOf(row.text(11)),
                row.integer(12),
                Money.ofMinor(row.large(13), row.text(14)),
                row.integer(15),
                row.integer(16));
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
