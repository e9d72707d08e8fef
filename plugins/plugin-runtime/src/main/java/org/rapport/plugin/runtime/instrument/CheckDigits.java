package org.rapport.plugin.runtime.instrument;

import java.util.regex.Pattern;
import org.rapport.spi.Code;

/**
 * Check digits of the terminologies: SNOMED CT ids end with a Verhoeff digit (a code that lost its last digits in a spreadsheet
 * fails), LOINC terms with a mod 10 digit after the hyphen. LOINC answers ({@code LA...}) and codes of other systems are judged by
 * their form only.
 */
final class CheckDigits {

    private static final Pattern SNOMED = Pattern.compile("[1-9][0-9]{5,17}");
    private static final Pattern LOINC = Pattern.compile("[1-9][0-9]{0,6}-[0-9]");
    private static final Pattern LOINC_ANSWER = Pattern.compile("LA[1-9][0-9]{0,6}-[0-9]");
    private static final String[] ROTATIONS = {
        "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"
    };

    private CheckDigits() {}

    static boolean hold(Code code) {
        return switch (code.system()) {
            case Code.SNOMED -> SNOMED.matcher(code.value()).matches() && verhoeff(code.value());
            case Code.LOINC ->
                LOINC_ANSWER.matcher(code.value()).matches()
                        || LOINC.matcher(code.value()).matches() && modTen(code.value());
            default -> !code.value().isBlank();
        };
    }

    /** The digits form a number in the dihedral group of order ten; a right number ends at its neutral element. */
    private static boolean verhoeff(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            sum = turn(sum, ROTATIONS[place % ROTATIONS.length].charAt(digit) - '0');
        }
        return sum == 0;
    }

    /** Multiplication of the group: 0 to 4 are rotations of a pentagon, 5 to 9 its reflections. */
    private static int turn(int left, int right) {
        int rotation = left < 5 ? left + right : left - right;
        int place = Math.floorMod(rotation, 5);
        return left < 5 == right < 5 ? place : place + 5;
    }

    private static boolean modTen(String code) {
        int hyphen = code.indexOf('-');
        int sum = 0;
        for (int place = 0; place < hyphen; place++) {
            int digit = code.charAt(hyphen - 1 - place) - '0';
            int weighed = place % 2 == 0 ? 2 * digit : digit;
            sum += weighed / 10 + weighed % 10;
        }
        return (10 - sum % 10) % 10 == code.charAt(hyphen + 1) - '0';
    }
}
