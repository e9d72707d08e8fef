package org.rapport.audit.proof;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/**
 * Signs and verifies sealed blocks with Ed25519. The seed is not in the database: who can write there still cannot sign.
 */
public final class SealingKey {

    /** The configuration key of the seed: 32 bytes in base64. */
    public static final String NAME = "rapport.journal.key";

    private static final int SEED = 32;

    private final KeyPair pair;

    private SealingKey(KeyPair pair) {
        this.pair = pair;
    }

    /** The key of this seed in base64; refuses what is none with a sentence that names the configuration. */
    public static SealingKey of(String seed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(seed);
            if (bytes.length != SEED) {
                throw new IllegalArgumentException("not 32 bytes");
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(bytes));
            return new SealingKey(generator.generateKeyPair());
        } catch (IllegalArgumentException notASeed) {
            throw new IllegalStateException(NAME + " must be 32 bytes in base64", notASeed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is not available", e);
        }
    }

    /** Signs a block's hash. */
    public byte[] sign(byte[] hash) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(hash);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the journal cannot be signed", e);
        }
    }

    /** Whether this key signed the hash. */
    public boolean verifies(byte[] hash, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(pair.getPublic());
            signature.update(hash);
            return signature.verify(signed);
        } catch (SignatureException notEvenOne) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the journal cannot be verified", e);
        }
    }

    /** Gives the generator the seed as its chance, so that the same seed makes the same pair. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
