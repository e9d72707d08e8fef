package org.rapport.account.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.Row;

/** Tokens in the schema {@code gate}, through its function: its table cannot be read. */
@ApplicationScoped
class TokenGate {

    @Inject
    private EntityManager entities;

    /**
     * A token as it is kept.
     *
     * @param closed whether it was revoked, or the account it belongs to is closed
     */
    record StoredToken(TokenHolder holder, boolean closed) {}

    Optional<StoredToken> use(byte[] hash, Instant now) {
        return Row.of(entities.createNativeQuery("select id, organisation_id, member_id, scopes, expires_at, closed"
                                + " from gate.use_api_token(?1, ?2)")
                        .setParameter(1, hash)
                        .setParameter(2, Timestamp.from(now))
                        .getResultList())
                .stream()
                .map(TokenGate::stored)
                .findFirst();
    }

    private static StoredToken stored(Row row) {
        UUID organisation = row.uuid(1);
        // a scope of another release is none
        Set<Scope> scopes = Arrays.stream(row.text(3).split(","))
                .flatMap(word -> Scope.of(word).stream())
                .collect(Collectors.toSet());
        return new StoredToken(
                new TokenHolder(row.uuid(0), new Actor.Member(organisation, row.uuid(2)), scopes, row.instant(4)),
                row.truth(5));
    }
}
