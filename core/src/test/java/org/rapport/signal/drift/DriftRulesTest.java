package org.rapport.signal.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.contract.Frequency;

class DriftRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final DriftFacts.Lengths AS_AGREED = new DriftFacts.Lengths(8, 0, 50, 0, 50);
    private static final DriftFacts.Missed NOTHING_MISSED = new DriftFacts.Missed(0, 0, 0, 0, 0);

    private final DriftRules rules = new DriftRules(DriftLimits.PROPOSED);

    private static DriftFacts.Agreed agreed(Frequency frequency) {
        return new DriftFacts.Agreed(
                frequency, 50, TODAY.minusDays(100), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private static DriftFacts.Counted counted(int days, int held) {
        return new DriftFacts.Counted(days, 56, held, held, AS_AGREED, NOTHING_MISSED, 0, 0);
    }

    private static DriftFacts facts(DriftFacts.Agreed agreed, DriftFacts.Counted counted) {
        return facts(agreed, counted, 0, Optional.empty(), Optional.empty());
    }

    private static DriftFacts facts(
            DriftFacts.Agreed agreed,
            DriftFacts.Counted counted,
            int heldInAll,
            Optional<LocalDate> last,
            Optional<DriftFacts.Due> due) {
        return new DriftFacts(UUID.randomUUID(), TODAY, Optional.of(agreed), counted, heldInAll, last, due);
    }

    private <T extends Drift> Optional<T> found(Class<T> kind, DriftFacts facts) {
        return rules.of(facts).stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    @ParameterizedTest
    @CsvSource({
        // weekly makes 8 in 56 days; 30 % and two apart
        "WEEKLY, 56, 8, 0, false",
        "WEEKLY, 56, 6, -25, false",
        "WEEKLY, 56, 5, -38, true",
        "WEEKLY, 56, 10, 25, false",
        "WEEKLY, 56, 11, 38, true",
        // 33 % fewer, but only one session apart
        "WEEKLY, 21, 2, -33, false",
        "TWICE_A_WEEK, 56, 16, 0, false",
        "TWICE_A_WEEK, 56, 11, -31, true",
        "FORTNIGHTLY, 112, 8, 0, false",
        "FORTNIGHTLY, 112, 5, -38, true",
        // 168 days are 5.5 months
        "MONTHLY, 168, 5, -9, false",
        "MONTHLY, 168, 3, -46, true",
        "MONTHLY, 168, 8, 45, true"
    })
    void sessionsFewerOrMoreThanAgreedAreCounted(Frequency frequency, int days, int held, int percent, boolean passes) {
        Drift.OfFrequency drift = found(Drift.OfFrequency.class, facts(agreed(frequency), counted(days, held)))
                .orElseThrow();
        assertThat(drift.percent()).isEqualTo(percent);
        assertThat(drift.passes()).isEqualTo(passes);
        assertThat(drift.cue()).isEqualTo(passes && percent > 0);
    }

    @Test
    void whatTheyAreCountedAgainstIsToldToOneDecimal() {
        Drift.OfFrequency drift = found(Drift.OfFrequency.class, facts(agreed(Frequency.MONTHLY), counted(168, 5)))
                .orElseThrow();
        assertThat(drift.expected()).isEqualTo(new BigDecimal("5.5"));
    }

    @Test
    void asNeededAndTooFewDaysAreNotJudged() {
        assertThat(found(Drift.OfFrequency.class, facts(agreed(Frequency.AS_NEEDED), counted(56, 0))))
                .isEmpty();
        assertThat(found(Drift.OfFrequency.class, facts(agreed(Frequency.WEEKLY), counted(20, 0))))
                .isEmpty();
    }

    @Test
    void oneLongSessionIsChanceTwoAreACue() {
        assertThat(length(1, 0, false).passes()).isFalse();
        assertThat(length(2, 0, false).passes()).isTrue();
        assertThat(length(2, 0, false).cue()).isTrue();
        assertThat(length(0, 2, false).passes()).isTrue();
        assertThat(length(0, 2, false).cue()).isFalse();
    }

    @Test
    void longerSessionsWithAFeeOfTheirOwnAreAgreed() {
        assertThat(length(3, 0, true).passes()).isFalse();
        assertThat(length(3, 2, true).passes()).isTrue();
        assertThat(length(3, 2, true).cue()).isFalse();
    }

    private Drift.OfLength length(int longer, int shorter, boolean maybeLonger) {
        DriftFacts.Agreed agreed = new DriftFacts.Agreed(
                Frequency.WEEKLY, 50, TODAY, Optional.empty(), Optional.empty(), Optional.empty(), maybeLonger);
        DriftFacts.Counted counted = new DriftFacts.Counted(
                56, 56, 8, 8, new DriftFacts.Lengths(8, longer, 90, shorter, 30), NOTHING_MISSED, 0, 0);
        return found(Drift.OfLength.class, facts(agreed, counted)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1, 2, false", "2, 7, false", "2, 6, true", "3, 10, true", "3, 11, false"})
    void missedSessionsCountFromTwoAndThirtyPerCentOn(int missed, int due, boolean passes) {
        DriftFacts.Counted counted =
                new DriftFacts.Counted(56, 56, 8, due, AS_AGREED, new DriftFacts.Missed(missed - 1, 1, 0, 0, 1), 0, 0);
        Drift.OfMissed drift = found(Drift.OfMissed.class, facts(agreed(Frequency.WEEKLY), counted))
                .orElseThrow();
        assertThat(drift.all()).isEqualTo(missed);
        assertThat(drift.passes()).isEqualTo(passes);
    }

    @Test
    void twoSessionsAboveTheExpectedNumberAreLeftAlone() {
        assertThat(extent(26, Optional.of(24), Optional.empty()).passes()).isFalse();
        assertThat(extent(27, Optional.of(24), Optional.empty()).passes()).isTrue();
    }

    @Test
    void theLastDayItselfIsNotOver() {
        assertThat(extent(5, Optional.empty(), Optional.of(TODAY)).passes()).isFalse();
        assertThat(extent(5, Optional.empty(), Optional.of(TODAY.minusDays(1))).passes())
                .isTrue();
    }

    @Test
    void anOpenEndHasNoExtent() {
        assertThat(found(Drift.OfExtent.class, facts(agreed(Frequency.WEEKLY), counted(56, 8))))
                .isEmpty();
    }

    private Drift.OfExtent extent(int held, Optional<Integer> expected, Optional<LocalDate> until) {
        DriftFacts.Agreed agreed =
                new DriftFacts.Agreed(Frequency.WEEKLY, 50, TODAY, expected, until, Optional.empty(), false);
        return found(Drift.OfExtent.class, facts(agreed, counted(56, 8), held, Optional.empty(), Optional.empty()))
                .orElseThrow();
    }

    @Test
    void aLookBackMayBeDueForTwoWeeks() {
        assertThat(review(TODAY.minusDays(13)).passes()).isFalse();
        Drift.OfReview due = review(TODAY.minusDays(14));
        assertThat(due.passes()).isTrue();
        assertThat(due.session()).contains(6);
        assertThat(due.dueOn()).contains(TODAY.minusDays(14));
    }

    private Drift.OfReview review(LocalDate since) {
        return found(
                        Drift.OfReview.class,
                        facts(
                                agreed(Frequency.WEEKLY),
                                counted(56, 8),
                                8,
                                Optional.empty(),
                                Optional.of(new DriftFacts.Due(6, since))))
                .orElseThrow();
    }

    @Test
    void oneFixedDayOfLookingBackIsOverOnceItWasDoneSince() {
        DriftFacts.Agreed fixed = new DriftFacts.Agreed(
                Frequency.WEEKLY,
                50,
                TODAY.minusDays(60),
                Optional.empty(),
                Optional.empty(),
                Optional.of(TODAY.minusDays(20)),
                false);
        assertThat(reviewed(fixed, Optional.empty()).passes()).isTrue();
        assertThat(reviewed(fixed, Optional.of(TODAY.minusDays(21))).passes()).isTrue();
        Drift.OfReview done = reviewed(fixed, Optional.of(TODAY.minusDays(20)));
        assertThat(done.passes()).isFalse();
        assertThat(done.dueOn()).isEmpty();
    }

    private Drift.OfReview reviewed(DriftFacts.Agreed agreed, Optional<LocalDate> last) {
        return found(Drift.OfReview.class, facts(agreed, counted(56, 8), 8, last, Optional.empty()))
                .orElseThrow();
    }

    @Test
    void withoutAnAgreementOnlyWhatNeedsNoneIsTold() {
        DriftFacts.Counted counted = new DriftFacts.Counted(
                0, 56, 0, 4, new DriftFacts.Lengths(0, 0, 0, 0, 0), new DriftFacts.Missed(1, 0, 0, 0, 0), 3, 2);
        List<Drift> drifts = rules.of(new DriftFacts(
                UUID.randomUUID(), TODAY, Optional.empty(), counted, 3, Optional.empty(), Optional.empty()));
        assertThat(drifts).extracting(Drift::kind).containsExactly(DriftKind.MISSED, DriftKind.FRAME, DriftKind.HOURS);
        assertThat(drifts)
                .filteredOn(Drift::cue)
                .extracting(Drift::kind)
                .containsExactly(DriftKind.FRAME, DriftKind.HOURS);
    }
}
