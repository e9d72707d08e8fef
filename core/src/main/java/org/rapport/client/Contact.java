package org.rapport.client;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ways to reach a person, written the one way they are kept, so that equal ones are equal. */
public final class Contact {

    private static final int LONGEST_EMAIL = 254;
    private static final int SHORTEST_NATIONAL = 6;
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s\\p{Cntrl}@<>()\\[\\]\\\\,;:\"]{1,64}@([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\\.)+[a-z][-a-z0-9]{0,61}[a-z0-9]");
    private static final Pattern PHONE_MARKS = Pattern.compile("[\\s()/.\\-\\u2010-\\u2015]");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{6,15}");

    private Contact() {}

    /** An e-mail address in lower case with its domain in ASCII form; nothing when it is none. */
    static Optional<String> email(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST_EMAIL) {
            return Optional.empty();
        }
        try {
            String email = text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1));
            return Optional.of(email)
                    .filter(e -> e.length() <= LONGEST_EMAIL && EMAIL.matcher(e).matches());
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    /** A telephone number as digits, with a plus when it names its country; nothing when it is none. */
    static Optional<String> phone(String typed) {
        if (typed.length() > 50) {
            return Optional.empty();
        }
        String digits = PHONE_MARKS.matcher(typed).replaceAll("");
        String number = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        return Optional.of(number).filter(n -> PHONE.matcher(n).matches());
    }

    /**
     * Whether two contacts of one kind, as they are kept, reach the same. A telephone number without its country is taken
     * for the same as one that ends alike: the answer is for a warning, where one too many does less harm than one missed.
     */
    public static boolean same(ContactKind kind, String one, String other) {
        if (kind != ContactKind.PHONE || one.startsWith("+") == other.startsWith("+")) {
            return one.equals(other);
        }
        String international = one.startsWith("+") ? one : other;
        String national = (one.startsWith("+") ? other : one).replaceFirst("^0", "");
        return national.length() >= SHORTEST_NATIONAL && international.endsWith(national);
    }
}
