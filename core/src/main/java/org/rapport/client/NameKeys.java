package org.rapport.client;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names as they are kept and as they are searched. Kept names are in Unicode's composed form without blanks around them;
 * keys are folded (no marks, lower case, single blanks) so that "Müller" is found by "mul" and by "MÜL". Keys are compared
 * byte by byte, a prefix as the range from itself to {@link #after}.
 */
public final class NameKeys {

    /** The longest name, in characters as people count them (code points). */
    public static final int LONGEST = 200;

    private NameKeys() {}

    /** A name as it is kept. */
    public static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    /** A name or part of one as it is searched. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
    }

    /** The key that sorts lists: family name, then given name. */
    public static String sortKey(String givenName, String familyName) {
        return fold(familyName + " " + givenName);
    }

    /** The key for people who are looked for by their given name. */
    public static String givenKey(String givenName, String familyName) {
        return fold(givenName + " " + familyName);
    }

    /** The end of the range of keys that start with this prefix. */
    public static String after(String prefix) {
        return prefix + Character.toString(Character.MAX_CODE_POINT);
    }

    /** Whether a name holds only what can be read: no control characters, line ends or direction overrides. */
    static boolean isReadable(String name) {
        return name.codePoints().noneMatch(NameKeys::isHidden);
    }

    private static boolean isHidden(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
