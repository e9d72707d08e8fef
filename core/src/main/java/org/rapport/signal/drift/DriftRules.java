package org.rapport.signal.drift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapport.contract.Frequency;

/**
 * Compares what was agreed with what happens. Pure: the same facts and limits give the same drifts. What was not agreed
 * has no drift; too few days to judge have none either.
 */
final class DriftRules {

    /** So many days of one agreement are needed before a frequency is judged. */
    static final int FEWEST_DAYS = 21;

    /** One of a kind is chance; two are looked at. */
    private static final int AT_LEAST = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal DAYS_OF_A_MONTH = new BigDecimal("30.4375");

    private final DriftLimits limits;

    DriftRules(DriftLimits limits) {
        this.limits = limits;
    }

    /** All drifts that can be told of, in the order of their kinds. */
    List<Drift> of(DriftFacts facts) {
        List<Drift> drifts = new ArrayList<>();
        facts.agreed().ifPresent(agreed -> {
            frequency(agreed, facts.counted()).ifPresent(drifts::add);
            length(agreed, facts.counted()).ifPresent(drifts::add);
        });
        missed(facts.counted()).ifPresent(drifts::add);
        facts.agreed().ifPresent(agreed -> {
            extent(agreed, facts).ifPresent(drifts::add);
            review(agreed, facts).ifPresent(drifts::add);
        });
        frame(facts.counted()).ifPresent(drifts::add);
        hours(facts.counted()).ifPresent(drifts::add);
        return drifts;
    }

    private Optional<Drift> frequency(DriftFacts.Agreed agreed, DriftFacts.Counted counted) {
        if (agreed.frequency() == Frequency.AS_NEEDED || counted.days() < FEWEST_DAYS) {
            return Optional.empty();
        }
        BigDecimal exact = expected(agreed.frequency(), counted.days());
        BigDecimal difference = BigDecimal.valueOf(counted.held()).subtract(exact);
        BigDecimal percent = difference.multiply(HUNDRED).divide(exact, 0, RoundingMode.HALF_UP);
        boolean passes = difference.abs().compareTo(BigDecimal.valueOf(AT_LEAST)) >= 0
                && percent.abs().compareTo(BigDecimal.valueOf(limits.frequencyPercent())) >= 0;
        return Optional.of(new Drift.OfFrequency(
                agreed.frequency(),
                counted.days(),
                exact.setScale(1, RoundingMode.HALF_UP),
                counted.held(),
                percent.intValue(),
                passes));
    }

    /** How many sessions so many days make, to eight decimals. */
    static BigDecimal expected(Frequency frequency, int days) {
        BigDecimal apart = switch (frequency) {
            case WEEKLY -> BigDecimal.valueOf(7);
            case FORTNIGHTLY -> BigDecimal.valueOf(14);
            case TWICE_A_WEEK -> new BigDecimal("3.5");
            case MONTHLY -> DAYS_OF_A_MONTH;
            case AS_NEEDED -> throw new IllegalArgumentException("nothing is expected as needed");
        };
        return BigDecimal.valueOf(days).divide(apart, 8, RoundingMode.HALF_UP);
    }

    private static Optional<Drift> length(DriftFacts.Agreed agreed, DriftFacts.Counted counted) {
        DriftFacts.Lengths lengths = counted.lengths();
        if (lengths.sessions() == 0) {
            return Optional.empty();
        }
        int counting = lengths.shorter() + (agreed.maybeLonger() ? 0 : lengths.longer());
        return Optional.of(new Drift.OfLength(
                agreed.minutes(),
                lengths.sessions(),
                lengths.longer(),
                lengths.longest(),
                lengths.shorter(),
                lengths.shortest(),
                agreed.maybeLonger(),
                counting >= AT_LEAST));
    }

    private Optional<Drift> missed(DriftFacts.Counted counted) {
        if (counted.due() == 0) {
            return Optional.empty();
        }
        DriftFacts.Missed missed = counted.missed();
        boolean passes = missed.all() >= AT_LEAST && missed.all() * 100 >= limits.missedPercent() * counted.due();
        return Optional.of(new Drift.OfMissed(
                counted.allDays(),
                counted.due(),
                missed.byClient(),
                missed.late(),
                missed.byTherapist(),
                missed.unknown(),
                missed.absent(),
                passes));
    }

    private Optional<Drift> extent(DriftFacts.Agreed agreed, DriftFacts facts) {
        if (agreed.expectedSessions().isEmpty() && agreed.until().isEmpty()) {
            return Optional.empty();
        }
        boolean over = agreed.expectedSessions()
                .filter(expected -> facts.heldInAll() > expected + limits.sessionsOver())
                .isPresent();
        boolean late = agreed.until().filter(facts.today()::isAfter).isPresent();
        return Optional.of(
                new Drift.OfExtent(facts.heldInAll(), agreed.expectedSessions(), agreed.until(), over || late));
    }

    private Optional<Drift> review(DriftFacts.Agreed agreed, DriftFacts facts) {
        Optional<DriftFacts.Due> byDay = agreed.reviewOn()
                .filter(day -> !day.isAfter(facts.today()))
                .filter(day ->
                        facts.lookedBackOn().filter(done -> !done.isBefore(day)).isEmpty())
                .map(day -> new DriftFacts.Due(0, day));
        Optional<DriftFacts.Due> due = byDay.filter(day -> facts.due()
                        .filter(other -> other.since().isBefore(day.since()))
                        .isEmpty())
                .or(facts::due);
        if (due.isEmpty() && facts.lookedBackOn().isEmpty()) {
            return Optional.empty();
        }
        LocalDate limit = facts.today().minusDays(limits.reviewDays());
        return Optional.of(new Drift.OfReview(
                due.map(DriftFacts.Due::session).filter(session -> session > 0),
                due.map(DriftFacts.Due::since),
                facts.lookedBackOn(),
                due.filter(reached -> !reached.since().isAfter(limit)).isPresent()));
    }

    private static Optional<Drift> frame(DriftFacts.Counted counted) {
        return counted.withoutAgreement() == 0
                ? Optional.empty()
                : Optional.of(new Drift.OfFrame(
                        counted.allDays(), counted.withoutAgreement(), counted.withoutAgreement() >= AT_LEAST));
    }

    private Optional<Drift> hours(DriftFacts.Counted counted) {
        return counted.outsideHours() == 0
                ? Optional.empty()
                : Optional.of(new Drift.OfHours(
                        counted.allDays(),
                        limits.earliestHour(),
                        limits.latestHour(),
                        counted.outsideHours(),
                        counted.outsideHours() >= AT_LEAST));
    }
}
