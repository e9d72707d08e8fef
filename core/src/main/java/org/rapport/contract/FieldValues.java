package org.rapport.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.DomainException;
import org.rapport.shared.ErrorCode;
import org.rapport.shared.Money;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;

/** Whether a value fits the field it is written down for; what does not is named with the input's name. */
final class FieldValues {

    /** Above this an amount is a slip of the hand, in any currency. */
    static final BigDecimal MOST_MONEY = new BigDecimal("10000000");

    private final Violations found;
    private final String currency;

    FieldValues(Violations found, String currency) {
        this.found = found;
        this.currency = currency;
    }

    /** Checks what is further agreed. */
    void check(FurtherTerms further) {
        further.values().forEach(this::check);
    }

    /** Checks one value. */
    void check(TermField field, String value) {
        switch (field.kind()) {
            case NUMBER -> number(field, value);
            case AMOUNT -> amount(field, value);
            case DAY -> parsed(field, day(value).isPresent());
            case CHOICE -> parsed(field, field.chosen(value).isPresent());
            case YES -> parsed(field, value.equals("yes"));
            case SESSIONS -> parsed(field, value.matches("\\d{1,4}(,\\d{1,4})*"));
            case TEXT -> text(field, value);
            case LINES -> {
                // each goal has a check of its own
            }
        }
    }

    private void parsed(TermField field, boolean fits) {
        if (!fits) {
            found.add(SharedError.NOT_A_CHOICE, field.input());
        }
    }

    static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private void number(TermField field, String value) {
        if (!value.matches("-?\\d{1,9}")) {
            found.add(SharedError.NOT_A_CHOICE, field.input());
            return;
        }
        int number = Integer.parseInt(value);
        if (number < field.least()) {
            found.add(SharedError.TOO_SMALL, Map.of("field", field.input(), "min", field.least()));
        } else if (number > field.most()) {
            found.add(SharedError.TOO_LARGE, Map.of("field", field.input(), "max", field.most()));
        }
    }

    private void amount(TermField field, String value) {
        if (!value.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            found.add(SharedError.BAD_AMOUNT, field.input());
            return;
        }
        amount(field, new BigDecimal(value));
    }

    void amount(TermField field, BigDecimal amount) {
        ErrorCode wrong = wrong(amount);
        if (wrong == AgreementError.FEE_TOO_HIGH) {
            found.add(wrong, Map.of("field", field.input(), "max", MOST_MONEY));
        } else if (wrong != null) {
            found.add(wrong, wrong == SharedError.UNKNOWN_CURRENCY ? "currency" : field.input());
        }
    }

    private @Nullable ErrorCode wrong(BigDecimal amount) {
        if (amount.compareTo(MOST_MONEY) > 0) {
            return AgreementError.FEE_TOO_HIGH;
        }
        try {
            Money.of(amount, currency);
            return null;
        } catch (DomainException bad) {
            return bad.code();
        }
    }

    private void text(TermField field, String value) {
        if (value.codePointCount(0, value.length()) > TermField.LONGEST) {
            found.add(SharedError.TOO_LONG, Map.of("field", field.input(), "max", TermField.LONGEST));
        }
    }
}
