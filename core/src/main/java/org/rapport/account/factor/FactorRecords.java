package org.rapport.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.Row;

/** Second factors and recovery codes in the database. */
@ApplicationScoped
class FactorRecords {

    private static final String MEMBER = " where organisation_id = ?1 and member_id = ?2";
    private static final String STATES =
            "select f.member_id, f.set_up_at, (select count(*) from rapport.recovery_code c"
                    + " where c.organisation_id = f.organisation_id and c.member_id = f.member_id and c.used_at is null)"
                    + " from rapport.second_factor f where f.organisation_id = ?1";

    @Inject
    private EntityManager entities;

    /** The factor of a member; nobody else checks a code of theirs until the transaction ends. */
    Optional<StoredFactor> lock(RecordKey member) {
        return rows("select " + StoredFactor.COLUMNS + " from rapport.second_factor" + MEMBER + " for update", member)
                .stream()
                .map(StoredFactor::of)
                .findFirst();
    }

    Optional<FactorState> state(RecordKey member) {
        return rows(STATES + " and f.member_id = ?2", member).stream()
                .map(FactorRecords::state)
                .findFirst();
    }

    Map<UUID, FactorState> states(UUID organisation) {
        Map<UUID, FactorState> states = new HashMap<>();
        Row.of(entities.createNativeQuery(STATES).setParameter(1, organisation).getResultList())
                .forEach(row -> states.put(row.uuid(0), state(row)));
        return states;
    }

    private static FactorState state(Row row) {
        return new FactorState(row.instant(1), row.integer(2));
    }

    /** Stores a factor; false when there is one already. */
    boolean add(RecordKey member, byte[] secret, long step, Instant at) {
        return of(
                                "insert into rapport.second_factor (organisation_id, member_id, secret, last_step, set_up_at)"
                                        + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing",
                                member)
                        .setParameter(3, secret)
                        .setParameter(4, step)
                        .setParameter(5, Timestamp.from(at))
                        .executeUpdate()
                == 1;
    }

    void replace(RecordKey member, byte[] secret, long step, Instant at) {
        of(
                        "update rapport.second_factor set secret = ?3, last_step = ?4, set_up_at = ?5, barred_step = 0"
                                + MEMBER,
                        member)
                .setParameter(3, secret)
                .setParameter(4, step)
                .setParameter(5, Timestamp.from(at))
                .executeUpdate();
    }

    void used(RecordKey member, long step) {
        of("update rapport.second_factor set last_step = ?3" + MEMBER, member)
                .setParameter(3, step)
                .executeUpdate();
    }

    void bar(RecordKey member, long step) {
        of("update rapport.second_factor set barred_step = ?3" + MEMBER, member)
                .setParameter(3, step)
                .executeUpdate();
    }

    /** Takes the factor and its recovery codes away; false when there was none. */
    boolean remove(RecordKey member) {
        return of("delete from rapport.second_factor" + MEMBER, member).executeUpdate() == 1;
    }

    /** Puts new recovery codes in the place of all there were. */
    void setCodes(RecordKey member, List<byte[]> hashes) {
        of("delete from rapport.recovery_code" + MEMBER, member).executeUpdate();
        for (byte[] hash : hashes) {
            of("insert into rapport.recovery_code (organisation_id, member_id, code_hash) values (?1, ?2, ?3)", member)
                    .setParameter(3, hash)
                    .executeUpdate();
        }
    }

    /** Uses a recovery code up; false when there is none of this hash that is unused. */
    boolean useCode(RecordKey member, byte[] hash, Instant at) {
        return of(
                                "update rapport.recovery_code set used_at = ?4" + MEMBER
                                        + " and code_hash = ?3 and used_at is null",
                                member)
                        .setParameter(3, hash)
                        .setParameter(4, Timestamp.from(at))
                        .executeUpdate()
                == 1;
    }

    boolean knowsCode(RecordKey member, byte[] hash) {
        return !of("select used_at from rapport.recovery_code" + MEMBER + " and code_hash = ?3", member)
                .setParameter(3, hash)
                .getResultList()
                .isEmpty();
    }

    private Query of(String sql, RecordKey member) {
        return entities.createNativeQuery(sql)
                .setParameter(1, member.organisation())
                .setParameter(2, member.id());
    }

    private List<Row> rows(String sql, RecordKey member) {
        return Row.of(of(sql, member).getResultList());
    }
}
