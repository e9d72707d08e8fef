package org.rapport.measure.questionnaire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.rapport.measure.wording.SentFile;

/** What tells whether the same files came again. */
final class Digests {

    private Digests() {}

    static String of(List<SentFile> files) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (SentFile file : files) {
                sha.update(file.text().getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
