package org.rapport.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;

/**
 * An amount in one currency, kept in its minor unit (cents), never negative. Embedded as two columns; the owning entity
 * names them.
 */
@Embeddable
public class Money implements Serializable {

    private static final long serialVersionUID = 1L;

    private long minor;
    private String currency = "";

    /** For persistence only. */
    protected Money() {}

    private Money(long minor, Currency currency) {
        this.minor = minor;
        this.currency = currency.getCurrencyCode();
    }

    /** An amount as people write it, such as 120.00 and EUR. Refuses negative amounts and too many decimals. */
    public static Money of(BigDecimal amount, String currencyCode) {
        Currency currency = currency(currencyCode);
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        if (amount.signum() < 0
                || amount.stripTrailingZeros().scale() > digits
                || amount.precision() - amount.scale() > 12) {
            throw new DomainException(SharedError.BAD_AMOUNT, Map.of("field", "fee"));
        }
        return new Money(amount.movePointRight(digits).longValueExact(), currency);
    }

    /** An amount in minor units, as stored. */
    public static Money ofMinor(long minor, String currencyCode) {
        if (minor < 0) {
            throw new DomainException(SharedError.BAD_AMOUNT, Map.of("field", "fee"));
        }
        return new Money(minor, currency(currencyCode));
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new DomainException(SharedError.UNKNOWN_CURRENCY, Map.of("field", "currency"));
        }
    }

    /** The amount in major units with the currency's own number of decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(
                minor, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    /** The amount in minor units. */
    public long minor() {
        return minor;
    }

    /** The ISO 4217 code. */
    public String currencyCode() {
        return currency;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money that && minor == that.minor && currency.equals(that.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(minor, currency);
    }

    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency;
    }
}
