package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.Row;

/** Accounts and wrong tries in the schema {@code gate}, through its functions: its tables cannot be read. */
@ApplicationScoped
class Gate {

    @Inject
    private EntityManager entities;

    Optional<StoredAccount> account(SignInName name) {
        return rows(
                        "select id, password_hash, organisation_id, subject_kind, subject_id, demonstration, disabled"
                                + " from gate.account_named(?1)",
                        name.value())
                .stream()
                .map(row -> new StoredAccount(
                        row.uuid(0),
                        row.textOrNull(1),
                        SubjectKind.valueOf(row.text(3)).actor(row.uuid(2), row.uuid(4)),
                        row.truth(5),
                        row.truth(6)))
                .findFirst();
    }

    /** The account of a member or client of the transaction's organisation. */
    Optional<OwnAccount> accountOf(Actor subject) {
        SubjectKind kind = subject instanceof Actor.Member ? SubjectKind.MEMBER : SubjectKind.CLIENT;
        return rows(
                        "select id, sign_in_name, password_hash, demonstration, disabled from gate.account_of(?1, ?2)",
                        kind.name(),
                        subject.id())
                .stream()
                .map(row -> new OwnAccount(
                        new StoredAccount(row.uuid(0), row.textOrNull(2), subject, row.truth(3), row.truth(4)),
                        new SignInName(row.text(1))))
                .findFirst();
    }

    /** Creates an account in the transaction's organisation; false when the name is taken. */
    boolean create(NewAccount account) {
        return truth(
                "select gate.create_account(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                account.id(),
                account.name().value(),
                account.hash(),
                account.command().kind().name(),
                account.command().subject(),
                account.command().demonstration(),
                Timestamp.from(account.at()));
    }

    boolean setDisabled(SubjectKind kind, UUID subject, boolean disabled) {
        return truth("select gate.set_account_disabled(?1, ?2, ?3)", kind.name(), subject, disabled);
    }

    boolean setPasswordHash(SubjectKind kind, UUID subject, String hash) {
        return truth("select gate.set_password_hash(?1, ?2, ?3)", kind.name(), subject, hash);
    }

    List<AccountRow> accountsOfOrganisation() {
        return rows("select subject_kind, subject_id, sign_in_name, disabled from gate.accounts_of_organisation()")
                .stream()
                .map(row -> new AccountRow(SubjectKind.valueOf(row.text(0)), row.uuid(1), row.text(2), row.truth(3)))
                .toList();
    }

    List<DemonstrationAccount> demonstrationAccounts() {
        return rows("select sign_in_name, display_name, roles, practice from gate.demonstration_accounts()").stream()
                .map(row -> DemonstrationAccount.of(row.text(0), row.text(1), row.text(2), row.text(3)))
                .toList();
    }

    /** Lets nobody else count under this key until the transaction ends. */
    void hold(byte[] key) {
        truth("select gate.hold_sign_in_key(?1)", key);
    }

    /** Wrong tries under this key, newest first. */
    List<Instant> failures(byte[] key, Instant since) {
        return rows("select at from gate.sign_in_failures(?1, ?2) as at", key, Timestamp.from(since)).stream()
                .map(row -> row.instant(0))
                .toList();
    }

    void recordFailure(byte[] key, Instant at) {
        truth("select gate.record_sign_in_failure(?1, ?2)", key, Timestamp.from(at));
    }

    void forgive(SignInTry counted) {
        truth(
                "select gate.forgive_sign_in(?1, ?2, ?3)",
                counted.accountKey(),
                counted.addressKey(),
                Timestamp.from(counted.at()));
    }

    long sweepFailures(Instant before) {
        return rows("select gate.sweep_sign_in_failures(?1)", Timestamp.from(before))
                .get(0)
                .large(0);
    }

    private boolean truth(String sql, Object... values) {
        return rows(sql, values).get(0).truth(0);
    }

    private List<Row> rows(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return Row.of(query.getResultList());
    }
}
