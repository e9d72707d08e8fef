package org.rapport.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A link that was just issued. Only now is its secret known.
 *
 * @param secret 43 characters that fit an address
 */
public record IssuedLink(UUID id, String secret, Instant expiresAt) {

    /** Not the secret. */
    @Override
    public String toString() {
        return "IssuedLink " + id;
    }
}
