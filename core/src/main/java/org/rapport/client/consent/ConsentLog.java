package org.rapport.client.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.Ids;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.AskedOnce;
import org.rapport.shared.data.Row;

/** Keeps decisions; they are added and never changed. */
@ApplicationScoped
class ConsentLog {

    private static final String COLUMNS = "select d.person_id, d.decided_by, d.purpose, d.outcome, d.method,"
            + " d.relationship_id = ?2, coalesce(t.number, p.number, 0), d.on_day, d.expires_on, d.recorded_at"
            + " from rapport.consent_decision d"
            + " left join rapport.consent_text t on t.organisation_id = d.organisation_id and t.id = d.text_id"
            + " left join rapport.secrets_policy p on p.organisation_id = d.organisation_id and p.id = d.policy_id"
            + " where d.organisation_id = ?1";

    /** All that was decided by and for people of a unit, in this relationship or about their channels, oldest first. */
    static final String OF_UNIT = COLUMNS
            + " and d.person_id in (select a.person_id from rapport.participant a where a.organisation_id = ?1"
            + " and a.unit_id = ?3) and (d.relationship_id = ?2 or d.purpose in " + ConsentPurpose.CHANNELS + ")"
            + " order by d.recorded_at, d.id";

    /** The same of one purpose. */
    static final String OF_PURPOSE = COLUMNS
            + " and d.person_id in (select a.person_id from rapport.participant a where a.organisation_id = ?1"
            + " and a.unit_id = ?3) and d.relationship_id = ?2 and d.purpose = ?4 order by d.recorded_at, d.id";

    static final String REMINDS = "select s.reminds_only from rapport.consent_setting s where s.organisation_id = ?1";

    static final String CHANNEL = "select d.outcome, d.expires_on from rapport.consent_decision d"
            + " where d.organisation_id = ?1 and d.person_id = ?2 and d.purpose = ?3"
            + " order by d.recorded_at desc, d.id desc limit 1";

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @AskedOnce
    List<ConsentDecision> of(ConsentScope scope) {
        return rows(entities.createNativeQuery(OF_UNIT)
                .setParameter(1, scope.at().organisation())
                .setParameter(2, scope.relationship())
                .setParameter(3, scope.at().unit())
                .getResultList());
    }

    @AskedOnce
    List<ConsentDecision> of(ConsentScope scope, ConsentPurpose purpose) {
        return rows(entities.createNativeQuery(OF_PURPOSE)
                .setParameter(1, scope.at().organisation())
                .setParameter(2, scope.relationship())
                .setParameter(3, scope.at().unit())
                .setParameter(4, purpose.name())
                .getResultList());
    }

    /** Whether a consent nobody was asked for only reminds in this organisation. */
    @AskedOnce
    boolean remindsOnly(UUID organisation) {
        return Row.of(entities.createNativeQuery(REMINDS)
                        .setParameter(1, organisation)
                        .getResultList())
                .stream()
                .anyMatch(row -> row.truth(0));
    }

    /** From now on it only reminds, or stops what needs it. */
    void decide(UUID organisation, boolean remindsOnly, UUID member) {
        entities.createNativeQuery("insert into rapport.consent_setting (organisation_id, reminds_only, decided_at,"
                        + " decided_by) values (?1, ?2, ?3, ?4) on conflict (organisation_id) do update"
                        + " set reminds_only = excluded.reminds_only, decided_at = excluded.decided_at,"
                        + " decided_by = excluded.decided_by")
                .setParameter(1, organisation)
                .setParameter(2, remindsOnly)
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, member)
                .executeUpdate();
    }

    /** What a person said last about a channel, with the last day of a yes; nothing when never asked. */
    List<Row> channel(UUID organisation, UUID person, ConsentPurpose channel) {
        return Row.of(entities.createNativeQuery(CHANNEL)
                .setParameter(1, organisation)
                .setParameter(2, person)
                .setParameter(3, channel.name())
                .getResultList());
    }

    void add(ConsentScope scope, ConsentDecision decision, @Nullable UUID text) {
        boolean ofPolicy = decision.purpose() == ConsentPurpose.SECRETS_POLICY;
        entities.createNativeQuery("insert into rapport.consent_decision (organisation_id, id, relationship_id,"
                        + " person_id, decided_by, purpose, outcome, text_id, method, on_day, expires_on, recorded_at,"
                        + " recorded_kind, recorded_by, policy_id) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as uuid), ?9, ?10,"
                        + " cast(?11 as date), ?12, ?13, ?14, cast(?15 as uuid))")
                .setParameter(1, scope.at().organisation())
                .setParameter(2, ids.next())
                .setParameter(3, scope.relationship())
                .setParameter(4, decision.person())
                .setParameter(5, decision.decidedBy())
                .setParameter(6, decision.purpose().name())
                .setParameter(7, decision.outcome().name())
                .setParameter(8, ofPolicy || text == null ? null : text.toString())
                .setParameter(9, decision.method().name())
                .setParameter(10, Date.valueOf(decision.day()))
                .setParameter(
                        11,
                        decision.expiresOn() == null
                                ? null
                                : decision.expiresOn().toString())
                .setParameter(12, Timestamp.from(decision.recordedAt()))
                .setParameter(13, actor.get().kind())
                .setParameter(14, actor.get().id())
                .setParameter(15, ofPolicy && text != null ? text.toString() : null)
                .executeUpdate();
    }

    private static List<ConsentDecision> rows(List<?> result) {
        return Row.of(result).stream()
                .map(row -> new ConsentDecision(
                        row.uuid(0),
                        row.uuid(1),
                        ConsentPurpose.valueOf(row.text(2)),
                        ConsentOutcome.valueOf(row.text(3)),
                        ConsentMethod.valueOf(row.text(4)),
                        row.truth(5),
                        row.integer(6),
                        row.day(7),
                        row.dayOrNull(8),
                        row.instant(9)))
                .toList();
    }
}
