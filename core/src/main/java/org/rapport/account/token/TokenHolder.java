package org.rapport.account.token;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.rapport.shared.access.Actor;

/**
 * What a token that opens stands for.
 *
 * @param token its id
 * @param member who acts
 * @param scopes what it may be used for
 * @param expiresAt until when
 */
public record TokenHolder(UUID token, Actor.Member member, Set<Scope> scopes, Instant expiresAt) {

    /** Keeps an own copy. */
    public TokenHolder {
        scopes = Set.copyOf(scopes);
    }
}
