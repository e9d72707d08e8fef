package org.rapport.contract;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version says. A number of sessions or a last day is needed, both may be given.
 *
 * @param startsOn first day it holds
 * @param frequency how often
 * @param sessionMinutes length of a session, 10 to 480 minutes
 * @param fee per session, in major units of the currency, not negative
 * @param currency ISO 4217 code
 * @param expectedSessions expected number of sessions, 1 to 1000
 * @param endsOn expected last day, not before the first
 * @param cancellationHours until how many hours before a session cancelling is free, 0 to 336
 * @param cancellationPercent part of the fee due after that, 0 to 100
 * @param reviewAfter after which sessions the agreement is looked at together, ascending, none after the last expected one
 * @param goals in the client's words, 1 to 10, each at most 1000 characters
 */
public record AgreementTerms(
        @NotNull @Nullable LocalDate startsOn,
        @NotNull @Nullable Frequency frequency,
        @Min(10) @Max(480) int sessionMinutes,
        @NotNull @Nullable BigDecimal fee,
        @NotNull @Nullable String currency,
        @Nullable @Min(1) @Max(1000) Integer expectedSessions,
        @Nullable LocalDate endsOn,
        @Min(0) @Max(336) int cancellationHours,
        @Min(0) @Max(100) int cancellationPercent,
        @Size(max = 20) List<Integer> reviewAfter,
        @NotEmpty List<String> goals) {

    /** Most goals in one agreement. */
    public static final int MOST_GOALS = 10;

    /** Most characters of one goal. */
    public static final int LONGEST_GOAL = 1000;

    /** Keeps own copies; blank goals are left out, control characters become spaces, review points are sorted. */
    public AgreementTerms {
        reviewAfter = reviewAfter.stream().distinct().sorted().toList();
        goals = goals.stream()
                .map(AgreementTerms::clean)
                .filter(goal -> !goal.isEmpty())
                .toList();
    }

    private static String clean(String goal) {
        return Normalizer.normalize(goal, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
                .strip();
    }

    /** Names the type only: goals are clinical text. */
    @Override
    public String toString() {
        return "AgreementTerms";
    }
}
