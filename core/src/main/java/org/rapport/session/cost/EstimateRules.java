package org.rapport.session.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.AgreementSummary;
import org.rapport.contract.Frequency;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.Money;

/**
 * Makes an estimate from the terms of a version. A month has 30.4375 days, a twelfth of a year with its leap days; holidays
 * and breaks are not taken off. Without a number of sessions, and as needed, nothing can be estimated.
 */
final class EstimateRules {

    /** Over how many months an open end is estimated: as far as one good-faith estimate may reach (clinical.md F.3). */
    private static final int OPEN_MONTHS = 12;

    private static final BigDecimal DAYS_OF_A_MONTH = new BigDecimal("30.4375");

    private EstimateRules() {}

    /** How many sessions, and by what. */
    private record Count(Estimate.Basis basis, int sessions) {}

    static Optional<Estimate> of(AgreementSummary terms, boolean inForce) {
        Optional<BigDecimal> perMonth = perMonth(terms.frequency());
        return count(terms, perMonth).map(count -> {
            Optional<Money> first = terms.further()
                    .amount(TermField.FEE_FIRST)
                    .map(amount -> Money.of(amount, terms.fee().currencyCode()));
            return new Estimate(
                    terms.number(),
                    inForce,
                    count.basis(),
                    count.sessions(),
                    perMonth,
                    first,
                    terms.fee(),
                    total(terms.fee(), first, count.sessions()),
                    perMonth.map(number -> times(terms.fee(), number)));
        });
    }

    private static Optional<Count> count(AgreementSummary terms, Optional<BigDecimal> perMonth) {
        Integer expected = terms.expectedSessions();
        if (expected != null) {
            return Optional.of(new Count(Estimate.Basis.SESSIONS, expected));
        }
        LocalDate endsOn = terms.endsOn();
        return perMonth.map(number -> counted(terms, endsOn, number));
    }

    private static Count counted(AgreementSummary terms, @Nullable LocalDate endsOn, BigDecimal perMonth) {
        if (endsOn != null) {
            long days = ChronoUnit.DAYS.between(terms.startsOn(), endsOn);
            int more = BigDecimal.valueOf(days)
                    .multiply(perMonth)
                    .divide(DAYS_OF_A_MONTH, 0, RoundingMode.DOWN)
                    .intValue();
            return new Count(Estimate.Basis.LAST_DAY, 1 + more);
        }
        int months = terms.expectedMonths().orElse(OPEN_MONTHS);
        int sessions = perMonth.multiply(BigDecimal.valueOf(months))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        return new Count(
                terms.expectedMonths().isPresent() ? Estimate.Basis.MONTHS : Estimate.Basis.TWELVE_MONTHS, sessions);
    }

    private static Optional<BigDecimal> perMonth(Frequency frequency) {
        return switch (frequency) {
            case WEEKLY -> Optional.of(apart("7"));
            case FORTNIGHTLY -> Optional.of(apart("14"));
            case TWICE_A_WEEK -> Optional.of(apart("3.5"));
            case MONTHLY -> Optional.of(BigDecimal.ONE.setScale(2));
            case AS_NEEDED -> Optional.empty();
        };
    }

    private static BigDecimal apart(String days) {
        return DAYS_OF_A_MONTH.divide(new BigDecimal(days), 2, RoundingMode.HALF_UP);
    }

    private static Money total(Money fee, Optional<Money> first, int sessions) {
        BigDecimal others = fee.amount().multiply(BigDecimal.valueOf(sessions - 1L));
        return Money.of(others.add(first.orElse(fee).amount()), fee.currencyCode());
    }

    private static Money times(Money fee, BigDecimal number) {
        int digits = Math.max(0, Currency.getInstance(fee.currencyCode()).getDefaultFractionDigits());
        return Money.of(fee.amount().multiply(number).setScale(digits, RoundingMode.HALF_UP), fee.currencyCode());
    }
}
