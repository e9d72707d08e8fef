package org.rapport.bench.measure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.UUID;
import org.rapport.bench.Destination;

/** Tokens of members, made as the operator's command makes them; whoever knows the member knows the token. */
final class BenchTokens {

    private static final String TOKEN =
            "insert into gate.api_token (id, secret_hash, organisation_id, account_id, label,"
                    + " scopes, created_at, expires_at) select gen_random_uuid(), ?, a.organisation_id, a.id, 'bench',"
                    + " string_to_array(?, ','), now(), now() + interval '2 days'"
                    + " from gate.account a where a.subject_id = ? and a.subject_kind = 'MEMBER'"
                    + " on conflict (secret_hash) do update set expires_at = excluded.expires_at, scopes = excluded.scopes";

    private BenchTokens() {}

    static void make(Destination destination, Collection<UUID> members, String purpose, String scopes)
            throws SQLException {
        try (Connection owner = destination.asOwner();
                PreparedStatement token = owner.prepareStatement(TOKEN)) {
            for (UUID member : members) {
                token.setBytes(1, sha256(secret(member, purpose)));
                token.setString(2, scopes);
                token.setObject(3, member);
                token.executeUpdate();
            }
        }
    }

    static String secret(UUID member, String purpose) {
        return "rapport_" + Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(purpose + " " + member));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
