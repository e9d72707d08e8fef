package org.rapport.practice.invitation;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation that was just made, or made anew. Only now is the secret of its link known.
 *
 * @param mailed whether the link goes to the invited by mail; if not, it has to be handed over
 */
public record IssuedInvitation(UUID id, String secret, Instant expiresAt, boolean mailed) {

    /** What the link's address is made of: this, then the secret. */
    public static final String PATH = "/invitation/";

    /** Where the link leads, within the application. */
    public String path() {
        return PATH + secret;
    }

    /** Not the secret. */
    @Override
    public String toString() {
        return "IssuedInvitation " + id;
    }
}
