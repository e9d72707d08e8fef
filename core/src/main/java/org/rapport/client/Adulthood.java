package org.rapport.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On which day somebody reaches an age; of age are persons who are 18 or older and whose birth date is known. Somebody
 * born on 29 February reaches an age on 1 March in years without that day.
 */
public final class Adulthood {

    /** The age of majority, in years. */
    public static final int YEARS = 18;

    private Adulthood() {}

    /** Whether somebody born then is of age on that day; an unknown birth date means no. */
    public static boolean isAdult(@Nullable LocalDate bornOn, LocalDate today) {
        return hasReached(YEARS, bornOn, today);
    }

    /** Whether somebody born then is at least this old on that day; an unknown birth date means no. */
    public static boolean hasReached(int years, @Nullable LocalDate bornOn, LocalDate today) {
        return bornOn != null && !today.isBefore(birthday(years, bornOn));
    }

    /** The day on which somebody born then becomes this old. */
    public static LocalDate birthday(int years, LocalDate bornOn) {
        LocalDate birthday = bornOn.plusYears(years);
        return birthday.getDayOfMonth() == bornOn.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }
}
