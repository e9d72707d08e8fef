package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.rapport.shared.Ids;

/** Makes links with secrets of 256 random bits. The database keeps only the hashes of the secrets. */
@ApplicationScoped
class LinkMaking {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Inject
    private Ids ids;

    /** A new link; its id tells nothing of when it was made. */
    IssuedLink next(Instant expiresAt) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new IssuedLink(
                ids.untimed(), Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), expiresAt);
    }

    /** What the database keeps of a secret. */
    byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
