package org.rapport.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps the one row per relationship that dashboards read. It is always made whole from what lies below, inside the
 * transaction that changed it, so that it cannot drift. A client's score that its therapist may not see yet (the own
 * check is neither answered nor skipped) is not in it.
 */
@ApplicationScoped
class RelationshipStates {

    private static final String INTO = """
            insert into rapport.relationship_state (organisation_id, relationship_id, sessions_held,
                agreement_id, client_scores, last_check_at, open_signals, changed_at, attention_keys, urgency, attention_at,
                checks_missed)
            """;

    private static final String STATE = """
            select ?1, ?2,
                (select count(*) from rapport.session s
                  where s.organisation_id = ?1 and s.relationship_id = ?2 and s.state = 'HELD'),
                (select a.id from rapport.agreement_version a
                  where a.organisation_id = ?1 and a.relationship_id = ?2 and a.state = 'ACTIVE'),
                coalesce((select array_agg(l.value order by l.at)
                    from (select * from open_check order by at desc limit 12) l), '{}'),
                (select max(at) from open_check),
                (select count(*) from rapport.signal g
                  where g.organisation_id = ?1 and g.relationship_id = ?2 and g.asks and g.kind in ('SIGNAL', 'SLOW_DECLINE')
                    and not exists (select 1 from rapport.assignment own
                        where own.organisation_id = ?1 and own.session_id = g.session_id
                          and own.instrument_id = g.instrument_id and own.respondent_kind = 'THERAPIST'
                          and own.state = 'OPEN')),
                ?3,
                coalesce((select array_agg(key order by weight desc, at desc, key) from reason), '{}'),
                coalesce((select max(weight) from reason), 0), (select max(at) from reason),
                (select sessions from missed)
            """;

    private static final String REPLACING = """
            on conflict (organisation_id, relationship_id) do update set
                sessions_held = excluded.sessions_held, agreement_id = excluded.agreement_id, client_scores = excluded.client_scores,
                last_check_at = excluded.last_check_at, open_signals = excluded.open_signals,
                changed_at = excluded.changed_at, attention_keys = excluded.attention_keys, urgency = excluded.urgency,
                attention_at = excluded.attention_at, checks_missed = excluded.checks_missed
            """;

    /**
     * Checks with a score that may be seen; of a couple or family, the lowest of the session's members. A form about no
     * session stands for itself.
     */
    private static final String OPEN_CHECK = """
            with open_check as (
                select coalesce(r.session_id, r.id) as session, min(c.value) as value, max(r.answered_at) as at
                  from rapport.response r
                  join rapport.score c on c.organisation_id = ?1 and c.response_id = r.id and c.scale_id = 'alliance'
                 where r.organisation_id = ?1 and r.relationship_id = ?2 and r.respondent_kind = 'CLIENT'
                   and c.value is not null
                   and not exists (select 1 from rapport.assignment own
                        where own.organisation_id = ?1 and own.session_id = r.session_id
                          and own.instrument_id = r.instrument_id and own.respondent_kind = 'THERAPIST'
                          and own.state = 'OPEN')
                 group by coalesce(r.session_id, r.id))
            """;

    /**
     * What asks a supervisor for a look, with its rank: marked falls, slow declines, reported tension of the last two
     * sessions, three sessions without a check that was asked here, no agreement, dips, a review point reached since the
     * agreement. The ranks and counts are a design decision of this product.
     */
    private static final String REASONS = """
            , held as (
                select s.id, s.number, s.starts_at, s.opened_at, row_number() over (order by s.starts_at desc) as back,
                       row_number() over (order by s.starts_at) as nth
                  from rapport.session s
                 where s.organisation_id = ?1 and s.relationship_id = ?2 and s.state = 'HELD'),
            missed as (
                select count(*) as sessions from held h
                 where h.opened_at is not null
                   and h.starts_at > coalesce((select max(c.starts_at) from held c join open_check o on o.session = c.id),
                     timestamptz '-infinity')),
            agreed as (
                select a.id, a.review_after, a.activated_at, (select c.zone from rapport.relationship r
                        join rapport.practice c on c.organisation_id = ?1 and c.id = r.practice_id
                       where r.organisation_id = ?1 and r.id = ?2) as zone
                  from rapport.agreement_version a
                 where a.organisation_id = ?1 and a.relationship_id = ?2 and a.state = 'ACTIVE'),
            reason as (
                select (case g.kind when 'TENSION_REPORTED' then 'TENSION:' else 'SIGNAL:' end) || g.id as key,
                       case g.kind when 'SIGNAL' then 60 when 'SLOW_DECLINE' then 50
                            when 'TENSION_REPORTED' then 40 else 15 end as weight,
                       coalesce(h.starts_at, g.raised_at) as at
                  from rapport.signal g
                  left join held h on h.id = g.session_id
                 where g.organisation_id = ?1 and g.relationship_id = ?2 and g.attached_to is null
                   and (g.asks or (g.kind = 'TENSION_REPORTED' and h.back <= 2))
                   and not exists (select 1 from rapport.assignment own
                        where own.organisation_id = ?1 and own.session_id = g.session_id
                          and own.instrument_id = g.instrument_id and own.respondent_kind = 'THERAPIST'
                          and own.state = 'OPEN')
                union all
                select 'CHECKS_MISSING:' || sessions, 30, (select max(starts_at) from held) from missed where sessions >= 3
                union all
                select 'NO_AGREEMENT:', 20, (select min(starts_at) from held)
                 where exists (select 1 from held) and not exists (select 1 from agreed)
                union all
                select 'REVIEW_DUE:' || h.nth, 10, h.starts_at
                  from agreed a
                  join held h on h.nth = any (cast(string_to_array(nullif(a.review_after, ''), ',') as integer[]))
                 where h.starts_at > a.activated_at and h.back <= 3
                   and not exists (select 1 from rapport.agreement_review v
                        where v.organisation_id = ?1 and v.relationship_id = ?2
                          and v.held_on >= cast(timezone(a.zone, h.starts_at) as date)))
            """;

    private static final String MANY = INTO
            + "select state.* from unnest(cast(?2 as uuid[])) as one(id) cross join lateral ("
            + (OPEN_CHECK + REASONS + STATE).replace("?2", "one.id").replace("?3", "cast(?3 as timestamptz)")
            + ") state " + REPLACING;

    @Inject
    private EntityManager entities;

    @Inject
    private RelationshipRanks ranks;

    @Inject
    private Clock clock;

    /** Makes the row of a relationship anew from what the transaction sees now. */
    void refresh(UUID organisation, UUID relationship) {
        entities.flush();
        entities.createNativeQuery(INTO + OPEN_CHECK + REASONS + STATE + REPLACING)
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        ranks.refresh(organisation, List.of(relationship));
    }

    /** The same for many at once, for what writes many relationships in one transaction. */
    void refresh(UUID organisation, Collection<UUID> relationships) {
        entities.flush();
        entities.createNativeQuery(MANY)
                .setParameter(1, organisation)
                .setParameter(2, relationships.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        ranks.refresh(organisation, relationships);
    }
}
