package org.rapport.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import org.eclipse.microprofile.config.Config;

/**
 * Signs sealed blocks with Ed25519. The seed (32 bytes, base64, {@code rapport.journal.key}) is not in the database: who
 * can write there still cannot sign.
 */
@ApplicationScoped
class JournalKey {

    private static final String NAME = "rapport.journal.key";

    @Inject
    private Config config;

    byte[] sign(byte[] hash) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair().getPrivate());
            signature.update(hash);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the journal cannot be signed", e);
        }
    }

    boolean verifies(byte[] hash, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(pair().getPublic());
            signature.update(hash);
            return signature.verify(signed);
        } catch (SignatureException notEvenOne) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the journal cannot be verified", e);
        }
    }

    private KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(
                NamedParameterSpec.ED25519, new Seed(Base64.getDecoder().decode(config.getValue(NAME, String.class))));
        return generator.generateKeyPair();
    }

    /** Gives the generator the seed as its chance, so that the same seed makes the same pair. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seed(byte[] seed) {
            if (seed.length != 32) {
                throw new IllegalStateException(NAME + " must be 32 bytes in base64");
            }
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
