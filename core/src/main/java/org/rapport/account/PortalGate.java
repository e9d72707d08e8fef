package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.Ids;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.Row;

/** Clients' accounts, sign-ins and mailed codes in the schema {@code gate}, through its functions. */
@ApplicationScoped
class PortalGate {

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Makes the account of a person of the transaction's organisation, or makes it anew; false when the name is taken. */
    boolean keepAccount(CreateAccount command, SignInName name, @Nullable String hash) {
        return rows(
                        "select gate.keep_client_account(?1, ?2, cast(?3 as text), ?4, ?5, ?6)",
                        ids.next(),
                        name.value(),
                        hash,
                        command.subject(),
                        command.demonstration(),
                        Timestamp.from(clock.instant()))
                .get(0)
                .truth(0);
    }

    void begin(UUID id, byte[] hash, UUID person, Period period) {
        rows(
                "select gate.begin_portal_session(?1, ?2, ?3, ?4, ?5)",
                id,
                hash,
                person,
                Timestamp.from(period.from()),
                Timestamp.from(period.until()));
    }

    /** From when until when something counts. */
    record Period(Instant from, Instant until) {}

    Optional<Actor.ClientSignedIn> with(byte[] hash, Instant now, Instant notSeenSince) {
        return client(rows(
                "select organisation_id, person_id from gate.portal_session_with(?1, ?2, ?3)",
                hash,
                Timestamp.from(now),
                Timestamp.from(notSeenSince)));
    }

    void end(byte[] hash) {
        rows("select gate.end_portal_session(?1)", hash);
    }

    /** Ends all of a person's, but for one, if any. */
    void endAll(UUID person, byte @Nullable [] butHash) {
        rows("select gate.end_portal_sessions(?1, cast(?2 as bytea))", person, butHash);
    }

    void keepCode(MailedCode code, Period period) {
        rows(
                "select gate.keep_mail_code(?1, ?2, ?3, ?4, ?5, ?6)",
                code.ticketHash(),
                code.purpose().name(),
                code.person(),
                code.codeHash(),
                Timestamp.from(period.from()),
                Timestamp.from(period.until()));
    }

    /**
     * A code as it is kept.
     *
     * @param ticketHash stands for the browser that asked
     */
    record MailedCode(CodePurpose purpose, UUID person, byte[] ticketHash, byte[] codeHash) {

        /** The purpose only. */
        @Override
        public String toString() {
            return "MailedCode " + purpose;
        }
    }

    /** Whose code it was; it is used up then. */
    Optional<Actor.ClientSignedIn> takeCode(CodePurpose purpose, byte[] ticketHash, byte[] codeHash, Tries tries) {
        return client(rows(
                "select organisation_id, person_id from gate.take_mail_code(?1, ?2, ?3, ?4, ?5)",
                ticketHash,
                purpose.name(),
                codeHash,
                Timestamp.from(tries.now()),
                tries.most()));
    }

    /** When a code is tried, and how often it may be. */
    record Tries(Instant now, int most) {}

    long sweep(Instant before) {
        return rows("select gate.sweep_portal(?1)", Timestamp.from(before))
                .get(0)
                .large(0);
    }

    List<DemonstrationClient> demonstrationClients() {
        return rows("select sign_in_name, given_name, family_name from gate.demonstration_clients()").stream()
                .map(row -> new DemonstrationClient(row.text(0), row.text(1) + " " + row.text(2)))
                .toList();
    }

    private static Optional<Actor.ClientSignedIn> client(List<Row> rows) {
        return rows.stream()
                .map(row -> new Actor.ClientSignedIn(row.uuid(0), row.uuid(1)))
                .findFirst();
    }

    private List<Row> rows(String sql, @Nullable Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return Row.of(query.getResultList());
    }
}
