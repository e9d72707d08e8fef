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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.TermField;

/**
 * What a version says. A number of sessions, of months or a last day is needed, or the word that the end is left open.
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
 * @param further what else was agreed; what is absent there was not
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
        @NotEmpty List<String> goals,
        FurtherTerms further) {

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

    /** Terms of which nothing further was agreed. */
    public AgreementTerms(
            @Nullable LocalDate startsOn,
            @Nullable Frequency frequency,
            int sessionMinutes,
            @Nullable BigDecimal fee,
            @Nullable String currency,
            @Nullable Integer expectedSessions,
            @Nullable LocalDate endsOn,
            int cancellationHours,
            int cancellationPercent,
            List<Integer> reviewAfter,
            List<String> goals) {
        this(
                startsOn,
                frequency,
                sessionMinutes,
                fee,
                currency,
                expectedSessions,
                endsOn,
                cancellationHours,
                cancellationPercent,
                reviewAfter,
                goals,
                FurtherTerms.NONE);
    }

    /** The same with this agreed beside. */
    public AgreementTerms with(FurtherTerms agreed) {
        return new AgreementTerms(
                startsOn,
                frequency,
                sessionMinutes,
                fee,
                currency,
                expectedSessions,
                endsOn,
                cancellationHours,
                cancellationPercent,
                reviewAfter,
                goals,
                agreed);
    }

    /** The same from another day on. */
    public AgreementTerms from(LocalDate day) {
        return new AgreementTerms(
                day,
                frequency,
                sessionMinutes,
                fee,
                currency,
                expectedSessions,
                endsOn,
                cancellationHours,
                cancellationPercent,
                reviewAfter,
                goals,
                further);
    }

    /** Everything that is agreed, each as it is written down; what is absent is not agreed. */
    public Map<TermField, String> values() {
        return TermValues.of(this);
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
