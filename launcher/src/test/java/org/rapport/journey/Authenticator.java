package org.rapport.journey;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A telephone's authenticator app, after RFC 6238. It never shows the same code twice: the next one is one step on. */
public final class Authenticator {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long SECONDS = 30;

    private final byte[] key;
    private long last;

    private Authenticator(byte[] key) {
        this.key = key;
    }

    /** Set up with the key a page shows, in groups or not. */
    public static Authenticator with(String shown) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char character : shown.replace(" ", "").toCharArray()) {
            held = (held << 5) | BASE32.indexOf(character);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return new Authenticator(bytes.toByteArray());
    }

    /** A code that was not shown before, of this step or of the next one. */
    public String code() {
        last = Math.max(last + 1, System.currentTimeMillis() / 1000 / SECONDS);
        return code(last);
    }

    /** The code of a clock that is so many minutes off. */
    public String codeOff(int minutes) {
        return code((System.currentTimeMillis() / 1000 + 60L * minutes) / SECONDS);
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
