package org.rapport.launcher;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.account.token.TokenSecret;

/** The tokens in the database, for the operator. What is made or revoked is written into the journal in the same transaction. */
final class TokenStore {

    private static final String CREATE = """
            insert into gate.api_token (id, secret_hash, organisation_id, account_id, label, scopes, created_at, expires_at)
            select ?, ?, a.organisation_id, a.id, ?, ?, ?, ? from gate.account a
             where a.sign_in_name = ? and a.subject_kind = 'MEMBER' and not a.disabled""";

    private static final String LIST = """
            select t.id, a.sign_in_name, array_to_string(t.scopes, ','), t.label, t.expires_at,
                   t.revoked_at is not null or a.disabled, t.last_used_on
              from gate.api_token t join gate.account a on a.id = t.account_id
             order by t.created_at desc, t.id""";

    private static final String REVOKE =
            "update gate.api_token set revoked_at = ? where id = ? and revoked_at is null and expires_at > ?";

    private static final String JOURNAL = """
            insert into rapport.journal_entry (organisation_id, id, at, actor_kind, action, subject_kind, subject_id, shown)
            select t.organisation_id, ?, ?, 'Operator', ?, 'member', a.subject_id, array[t.id]
              from gate.api_token t join gate.account a on a.id = t.account_id where t.id = ?""";

    private final Connection connection;
    private final Instant now;

    TokenStore(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A token to be made: for whom, what for, how long. */
    record New(String user, List<String> scopes, int days, String label) {}

    /** A token as it is listed. */
    record Listed(
            UUID id,
            String user,
            String scopes,
            String label,
            Instant until,
            String state,
            @Nullable String lastUsed) {

        String line() {
            return id + "  " + user + "  " + scopes + "  " + state + " until " + until.truncatedTo(ChronoUnit.SECONDS)
                    + (lastUsed == null ? "  never used" : "  last used " + lastUsed)
                    + (label.isEmpty() ? "" : "  " + label);
        }
    }

    /** Keeps the secret's hash; answers until when it can be used. */
    Instant create(TokenSecret secret, New token) throws SQLException {
        UUID id = UUID.randomUUID();
        Instant until = now.plus(token.days(), ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        try (PreparedStatement statement = connection.prepareStatement(CREATE)) {
            Array scopes = connection.createArrayOf("text", token.scopes().toArray());
            statement.setObject(1, id);
            statement.setBytes(2, secret.hash());
            statement.setString(3, token.label());
            statement.setArray(4, scopes);
            statement.setTimestamp(5, Timestamp.from(now));
            statement.setTimestamp(6, Timestamp.from(until));
            statement.setString(7, token.user().toLowerCase(Locale.ROOT));
            if (statement.executeUpdate() == 0) {
                throw new Refusal("No member signs in as \"" + token.user()
                        + "\", or the account is closed: a token acts for somebody who works here.");
            }
        }
        tell("API_TOKEN_CREATED", id);
        connection.commit();
        return until;
    }

    List<Listed> list() throws SQLException {
        List<Listed> tokens = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(LIST);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Instant until = row.getTimestamp(5).toInstant();
                String state = row.getBoolean(6) ? "revoked, was" : now.isBefore(until) ? "usable" : "over, was";
                tokens.add(new Listed(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        until,
                        state,
                        row.getString(7)));
            }
        }
        return tokens;
    }

    /** False when there is no such token, or nobody can use it any more. */
    boolean revoke(UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REVOKE)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setObject(2, id);
            statement.setTimestamp(3, Timestamp.from(now));
            if (statement.executeUpdate() == 0) {
                return false;
            }
        }
        tell("API_TOKEN_REVOKED", id);
        connection.commit();
        return true;
    }

    private void tell(String action, UUID token) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(JOURNAL)) {
            statement.setObject(1, EntryIds.next(now));
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setString(3, action);
            statement.setObject(4, token);
            statement.executeUpdate();
        }
    }

    /** What to say when the database does not do it. */
    static Refusal refused(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.equals("42P01")
                ? new Refusal(
                        "The database is older than this release and does not know this: start Rapport once, which brings it"
                                + " up to date.",
                        failure)
                : new Refusal("The database did not take it (SQLSTATE " + state + ").", failure);
    }
}
