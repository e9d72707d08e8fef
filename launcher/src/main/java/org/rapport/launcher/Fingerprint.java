package org.rapport.launcher;

import java.util.Locale;

/** A SHA-256 as people type it: with or without colons, in capitals or not. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(String typed) {
        String plain = typed.replace(":", "").strip().toLowerCase(Locale.ROOT);
        if (!plain.matches("[0-9a-f]{64}")) {
            throw new Refusal("A fingerprint or checksum has 64 hexadecimal digits; this one has not.");
        }
        return plain;
    }
}
