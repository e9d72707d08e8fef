package org.rapport.audit.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over values in an encoding of their own: each is preceded by its length, a missing one by -1, so that no two
 * different rows encode alike. Moments count in microseconds, as the database keeps them.
 */
final class Digest {

    static final int BYTES = 32;

    private final MessageDigest digest;

    Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Digest add(byte @Nullable [] value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(value == null ? -1 : value.length)
                .array());
        if (value != null) {
            digest.update(value);
        }
        return this;
    }

    Digest add(@Nullable Object value) {
        return add(value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8));
    }

    Digest add(Instant at) {
        return add(Long.toString(Math.addExact(at.getEpochSecond() * 1_000_000L, at.getNano() / 1_000L)));
    }

    byte[] sum() {
        return digest.digest();
    }
}
