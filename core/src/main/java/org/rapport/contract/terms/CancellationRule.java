package org.rapport.contract.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import org.rapport.shared.Money;

/**
 * Until when cancelling costs nothing, counted by the clock on the wall: 48 hours before Monday 09:00 is Saturday 09:00,
 * also where the clocks change in between and only 47 hours pass.
 *
 * @param hours until how many hours before the session
 * @param percent part of the fee due after that
 */
public record CancellationRule(int hours, int percent) {

    /** The last moment, by the clock where the practice is, at which cancelling costs nothing. */
    public LocalDateTime freeUntil(Instant session, ZoneId zone) {
        return LocalDateTime.ofInstant(session, zone).minusHours(hours);
    }

    /** Whether cancelling at this moment costs nothing. */
    public boolean isFree(Instant cancelled, Instant session, ZoneId zone) {
        return !LocalDateTime.ofInstant(cancelled, zone).isAfter(freeUntil(session, zone));
    }

    /** What is due, rounded half up to the currency's least unit. */
    public Money due(Money fee, boolean free) {
        if (free) {
            return Money.of(BigDecimal.ZERO, fee.currencyCode());
        }
        int digits = Math.max(0, Currency.getInstance(fee.currencyCode()).getDefaultFractionDigits());
        BigDecimal part = fee.amount()
                .multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(100), digits, RoundingMode.HALF_UP);
        return Money.of(part, fee.currencyCode());
    }
}
