package org.rapport.bench.load;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.secret.DataKeys;
import org.rapport.shared.secret.Vault;

/**
 * The vault while many rows are written: it seals for one new subject after the other under keys that are not in the
 * database yet, in the product's own form. That the product can open what it sealed is verified afterwards.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class BulkVault extends Vault {

    private static final int KEY_BYTES = 32;

    private @Nullable UUID subject;
    private @Nullable AesGcmJce key;

    /** For the container only. */
    protected BulkVault() {}

    /** A vault over these keys. */
    @Inject
    public BulkVault(DataKeys keys) {
        super(keys);
    }

    /** Makes the key of a subject, to seal for it next; gives it wrapped by the organisation's key. */
    byte[] next(byte[] organisationKey, UUID newSubject) {
        try {
            byte[] fresh = Random.randBytes(KEY_BYTES);
            subject = newSubject;
            key = new AesGcmJce(fresh);
            return new AesGcmJce(organisationKey)
                    .encrypt(fresh, ("subject " + newSubject).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encryption is not available", e);
        }
    }

    @Override
    public byte[] seal(UUID organisation, UUID of, String text) {
        AesGcmJce prepared = key;
        if (prepared == null || !of.equals(subject)) {
            return super.seal(organisation, of, text);
        }
        try {
            byte[] binding = ByteBuffer.allocate(16)
                    .putLong(of.getMostSignificantBits())
                    .putLong(of.getLeastSignificantBits())
                    .array();
            return prepared.encrypt(text.getBytes(StandardCharsets.UTF_8), binding);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encryption is not available", e);
        }
    }
}
