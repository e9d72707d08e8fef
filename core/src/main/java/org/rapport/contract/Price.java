package org.rapport.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapport.contract.terms.CancellationRule;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.Payer;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.Money;

/**
 * What a version says about money, and from which day on.
 *
 * @param number the version
 * @param from since when it holds: from its first day; what changed an agreement, not before the day everybody had signed
 * @param minutes the agreed length
 * @param fee for a session of that length
 */
public record Price(
        int number, LocalDate from, int minutes, Money fee, CancellationRule cancellation, FurtherTerms further) {

    /** Of these the one that holds on a day: sessions and fees of that day go by it, and a later one never reaches back. */
    public static Optional<Price> on(LocalDate day, List<Price> prices) {
        return prices.stream()
                .filter(price -> !price.from().isAfter(day))
                .max(Comparator.comparing(Price::from).thenComparing(Price::number));
    }

    /** The fee of the first session, where one of its own was agreed. */
    public Optional<Money> first() {
        return amount(TermField.FEE_FIRST);
    }

    /** The fee of a longer session, where one of its own was agreed. */
    public Optional<Money> longer() {
        return amount(TermField.FEE_LONG);
    }

    private Optional<Money> amount(TermField field) {
        return further.amount(field).map(this::money);
    }

    private Money money(BigDecimal amount) {
        return Money.of(amount, fee.currencyCode());
    }

    /** Who pays, where that was agreed. */
    public Optional<Payer> payer() {
        return further.value(TermField.PAYER).map(Payer::valueOf);
    }
}
