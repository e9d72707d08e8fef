package org.rapport.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.Ids;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.Row;
import org.rapport.shared.data.StoredRecords;

/** Where risk notices are kept. */
@ApplicationScoped
class RiskStore {

    @Inject
    private EntityManager entities;

    @Inject
    private StoredRecords records;

    @Inject
    private Ids ids;

    RecordKey nextKey(UUID organisation) {
        return new RecordKey(organisation, ids.next());
    }

    void add(RiskNotice notice) {
        entities.persist(notice);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<RiskNotice> find(UUID organisation, UUID id) {
        return records.find(RiskNotice.class, new RecordKey(organisation, id));
    }

    /** The notice, locked until the transaction ends: two who take it up at once are told apart. */
    Optional<RiskNotice> lock(UUID organisation, UUID id) {
        return records.lock(RiskNotice.class, new RecordKey(organisation, id));
    }

    /** Notices nobody took up in time. */
    List<UUID> overdue(UUID organisation, Instant now) {
        return Row.of(entities.createNativeQuery("select id from rapport.risk_notice"
                                + " where organisation_id = ?1 and widens_at <= ?2 order by widens_at limit 100")
                        .setParameter(1, organisation)
                        .setParameter(2, Timestamp.from(now))
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    /** Whether this member was asked about it. */
    boolean wasAsked(UUID organisation, UUID notice, UUID member) {
        return !entities.createNativeQuery("select id from rapport.task where organisation_id = ?1 and kind = ?2"
                        + " and subject_id = ?3 and owner_id = ?4 limit 1")
                .setParameter(1, organisation)
                .setParameter(2, SafetyTask.RISK_ANSWER.name())
                .setParameter(3, notice)
                .setParameter(4, member)
                .getResultList()
                .isEmpty();
    }
}
