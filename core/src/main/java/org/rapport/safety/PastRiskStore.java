package org.rapport.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.ResponseSubmitted;
import org.rapport.shared.Ids;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.Row;

/** Where past answers are kept, and the list of those a member looks through. */
@ApplicationScoped
class PastRiskStore {

    /** Own relationships and those of the supervised, each on the day it is where its practice is. */
    private static final String OPEN = """
            with mine as (
                select rt.relationship_id as id, rt.ends_on, cast(null as date) as starts_on, cast(null as date) as ended_on
                  from rapport.relationship_therapist rt
                 where rt.organisation_id = ?1 and rt.member_id = ?2
                union all
                select rt.relationship_id, rt.ends_on, l.starts_on, l.ends_on
                  from rapport.supervision_link l
                  join rapport.relationship_therapist rt on rt.organisation_id = ?1 and rt.member_id = l.supervisee_id
                 where l.organisation_id = ?1 and l.supervisor_id = ?2)
            select distinct v.id, u.code, p.answered_at, v.entered_at
              from mine
              join rapport.past_risk v on v.organisation_id = ?1 and v.relationship_id = mine.id and v.closed_at is null
              join rapport.response p on p.organisation_id = ?1 and p.id = v.response_id
              join rapport.relationship r on r.organisation_id = ?1 and r.id = v.relationship_id
              join rapport.client_unit u on u.organisation_id = ?1 and u.id = r.unit_id
              join rapport.practice c on c.organisation_id = ?1 and c.id = r.practice_id
              cross join lateral (select cast(timezone(c.zone, cast(?3 as timestamptz)) as date) as today) d
             where (mine.ends_on is null or mine.ends_on >= d.today)
               and (mine.starts_on is null or mine.starts_on <= d.today)
               and (mine.ended_on is null or mine.ended_on >= d.today)
             order by p.answered_at, v.id limit 200
            """;

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    Instant now() {
        return clock.instant();
    }

    /** Keeps what a form brought. */
    void add(UUID organisation, ResponseSubmitted form) {
        entities.persist(new PastRisk(new RecordKey(organisation, ids.next()), form, now()));
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<PastRisk> find(UUID organisation, UUID id) {
        return one(organisation, id).getResultStream().findFirst();
    }

    /** The same, locked until the transaction ends: two who close it at once are told apart. */
    Optional<PastRisk> lock(UUID organisation, UUID id) {
        return one(organisation, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<PastRisk> one(UUID organisation, UUID id) {
        return entities.createQuery(
                        "select v from PastRisk v where v.key.organisation = :organisation and v.key.id = :id",
                        PastRisk.class)
                .setParameter("organisation", organisation)
                .setParameter("id", id);
    }

    /** When the form was answered. */
    Instant answeredAt(PastRisk risk) {
        return Row.of(entities.createNativeQuery("select p.answered_at, p.id from rapport.response p"
                                + " where p.organisation_id = ?1 and p.id = ?2")
                        .setParameter(1, risk.key().organisation())
                        .setParameter(2, risk.response())
                        .getResultList())
                .get(0)
                .instant(0);
    }

    /** What waits for this member, oldest answers first. */
    List<PastRiskRow> open(Actor member) {
        return Row.of(entities.createNativeQuery(OPEN)
                        .setParameter(1, member.organisation())
                        .setParameter(2, member.id())
                        .setParameter(3, Timestamp.from(now()))
                        .getResultList())
                .stream()
                .map(row -> new PastRiskRow(row.uuid(0), row.text(1), row.instant(2), row.instant(3)))
                .toList();
    }
}
