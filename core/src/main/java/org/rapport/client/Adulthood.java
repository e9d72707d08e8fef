package org.rapport.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign an agreement and use the portal: persons who are 18 or older and whose birth date is known. Somebody born
 * on 29 February comes of age on 1 March in years without that day.
 */
public final class Adulthood {

    /** The age of majority, in years. */
    public static final int YEARS = 18;

    private Adulthood() {}

    /** Whether somebody born then is of age on that day; an unknown birth date means no. */
    public static boolean isAdult(@Nullable LocalDate bornOn, LocalDate today) {
        if (bornOn == null) {
            return false;
        }
        LocalDate birthday = bornOn.plusYears(YEARS);
        if (birthday.getDayOfMonth() != bornOn.getDayOfMonth()) {
            birthday = birthday.plusDays(1);
        }
        return !today.isBefore(birthday);
    }
}
