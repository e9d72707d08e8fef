package org.rapport.shared.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import org.eclipse.microprofile.config.Config;

/**
 * The key that wraps every organisation's key: 32 random bytes, base64, from {@code rapport.master.key}. It comes from
 * the environment and is never in the database nor in a backup.
 */
@ApplicationScoped
public class MasterKey {

    private static final String NAME = "rapport.master.key";

    private final byte[] bytes;

    /** For the container only. */
    protected MasterKey() {
        bytes = new byte[0];
    }

    /** Reads and checks the key, on first use: the start-up check names what is missing before that. */
    @Inject
    public MasterKey(Config config) {
        bytes = Base64.getDecoder().decode(config.getValue(NAME, String.class));
        if (bytes.length != 32) {
            throw new IllegalStateException(NAME + " must be 32 bytes in base64");
        }
    }

    /** A copy of the key. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
