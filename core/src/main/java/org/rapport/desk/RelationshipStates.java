package org.rapport.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

/**
 * Keeps the one row per relationship that dashboards read. It is always made whole from what lies below, inside the
 * transaction that changed it, so that it cannot drift. A client's score that its therapist may not see yet (the own
 * check is neither answered nor skipped) is not in it.
 */
@ApplicationScoped
class RelationshipStates {

    private static final String REFRESH = """
            insert into rapport.relationship_state (organisation_id, relationship_id, sessions_held,
                agreement_id, client_scores, last_check_at, open_signals, changed_at)
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
                ?3
            from (select 1) one
            on conflict (organisation_id, relationship_id) do update set
                sessions_held = excluded.sessions_held, agreement_id = excluded.agreement_id, client_scores = excluded.client_scores,
                last_check_at = excluded.last_check_at, open_signals = excluded.open_signals,
                changed_at = excluded.changed_at
            """;

    /** Checks with a score that may be seen; of a couple or family, the lowest of the session's members. */
    private static final String OPEN_CHECK = """
            with open_check as (
                select min(c.value) as value, max(r.answered_at) as at
                  from rapport.response r
                  join rapport.score c on c.organisation_id = ?1 and c.response_id = r.id and c.scale_id = 'alliance'
                 where r.organisation_id = ?1 and r.relationship_id = ?2 and r.respondent_kind = 'CLIENT'
                   and c.value is not null
                   and not exists (select 1 from rapport.assignment own
                        where own.organisation_id = ?1 and own.session_id = r.session_id
                          and own.instrument_id = r.instrument_id and own.respondent_kind = 'THERAPIST'
                          and own.state = 'OPEN')
                 group by r.session_id)
            """;

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Makes the row of a relationship anew from what the transaction sees now. */
    void refresh(UUID organisation, UUID relationship) {
        entities.flush();
        entities.createNativeQuery(OPEN_CHECK + REFRESH)
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
