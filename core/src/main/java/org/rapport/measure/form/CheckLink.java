package org.rapport.measure.form;

import java.time.Instant;

/**
 * A personal link to one form, just made; its secret is known only now.
 *
 * @param secret what stands behind {@code /c/} in the address
 */
public record CheckLink(String secret, Instant expiresAt) {

    /** Not the secret. */
    @Override
    public String toString() {
        return "CheckLink until " + expiresAt;
    }
}
