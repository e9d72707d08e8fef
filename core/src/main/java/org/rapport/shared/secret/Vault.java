package org.rapport.shared.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Encrypts clinical text under the key of the person or case it is about. Call inside the organisation's transaction:
 * keys are rows there. Ciphertext is bound to its subject, so it cannot be moved to another.
 */
@ApplicationScoped
public class Vault {

    private final DataKeys keys;

    /** For the container only. */
    protected Vault() {
        this(new DataKeys());
    }

    /** A vault over these keys. */
    @Inject
    public Vault(DataKeys keys) {
        this.keys = keys;
    }

    /** Encrypts a text about this person or case. */
    public byte[] seal(UUID organisation, UUID subject, String text) {
        return sealBytes(organisation, subject, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Decrypts what {@link #seal} made; fails when it was altered or belongs to another subject. */
    public String open(UUID organisation, UUID subject, byte[] sealed) {
        try {
            return new String(aead(organisation, subject).decrypt(sealed, binding(subject)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the text of " + subject + " cannot be decrypted", e);
        }
    }

    /** Encrypts bytes about this person or case, such as a part of an uploaded file. */
    public byte[] sealBytes(UUID organisation, UUID subject, byte[] bytes) {
        try {
            return aead(organisation, subject).encrypt(bytes, binding(subject));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encryption is not available", e);
        }
    }

    /** Decrypts what {@link #sealBytes} made; fails when it was altered or belongs to another subject. */
    public byte[] openBytes(UUID organisation, UUID subject, byte[] sealed) {
        try {
            return aead(organisation, subject).decrypt(sealed, binding(subject));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what belongs to " + subject + " cannot be decrypted", e);
        }
    }

    /** Destroys the key of a subject: nothing sealed for it can be read again. */
    public void forget(UUID organisation, UUID subject) {
        keys.forget(organisation, subject);
    }

    private Aead aead(UUID organisation, UUID subject) throws GeneralSecurityException {
        return new AesGcmJce(keys.of(organisation, subject));
    }

    private static byte[] binding(UUID subject) {
        return ByteBuffer.allocate(16)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .array();
    }
}
