package org.rapport.relationship.portal;

import java.time.Instant;

/**
 * An invitation to the portal that was just made. Only now is its secret known.
 *
 * @param expiresAt until when its link can be used
 * @param mailed whether it goes by mail to the person's own address; otherwise the link has to be handed over
 */
public record PortalInvitation(String secret, Instant expiresAt, boolean mailed) {

    /** Not the secret. */
    @Override
    public String toString() {
        return "PortalInvitation";
    }
}
