package org.rapport.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.TermField;

/** Terms as one map, each field as it is written down, and back. */
final class TermValues {

    private TermValues() {}

    static Map<TermField, String> of(AgreementTerms terms) {
        Map<TermField, String> values = new EnumMap<>(
                terms.further().values().isEmpty()
                        ? new EnumMap<>(TermField.class)
                        : terms.further().values());
        put(values, TermField.STARTS_ON, terms.startsOn());
        put(values, TermField.FREQUENCY, terms.frequency());
        put(values, TermField.SESSION_MINUTES, terms.sessionMinutes());
        BigDecimal fee = terms.fee();
        put(values, TermField.FEE, fee == null ? null : fee.stripTrailingZeros().toPlainString());
        put(values, TermField.EXPECTED_SESSIONS, terms.expectedSessions());
        put(values, TermField.ENDS_ON, terms.endsOn());
        put(values, TermField.CANCELLATION_HOURS, terms.cancellationHours());
        put(values, TermField.CANCELLATION_PERCENT, terms.cancellationPercent());
        put(values, TermField.REVIEW_AFTER, joined(terms.reviewAfter()));
        put(values, TermField.GOALS, terms.goals().isEmpty() ? null : String.join("\n", terms.goals()));
        return Collections.unmodifiableMap(values);
    }

    private static void put(Map<TermField, String> values, TermField field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value instanceof Frequency frequency ? frequency.name() : value.toString());
        }
    }

    private static @Nullable String joined(List<Integer> numbers) {
        return numbers.isEmpty() ? null : numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The terms these values say; each fits its field, as {@link FieldValues} made it. */
    static AgreementTerms terms(Map<TermField, String> values, @Nullable String currency) {
        return new AgreementTerms(
                day(values, TermField.STARTS_ON),
                Optional.ofNullable(values.get(TermField.FREQUENCY))
                        .map(Frequency::valueOf)
                        .orElse(null),
                number(values, TermField.SESSION_MINUTES).orElse(0),
                Optional.ofNullable(values.get(TermField.FEE))
                        .map(BigDecimal::new)
                        .orElse(null),
                currency,
                number(values, TermField.EXPECTED_SESSIONS).orElse(null),
                day(values, TermField.ENDS_ON),
                number(values, TermField.CANCELLATION_HOURS).orElse(0),
                number(values, TermField.CANCELLATION_PERCENT).orElse(0),
                TermsText.reviewPoints(values.getOrDefault(TermField.REVIEW_AFTER, "")),
                Arrays.asList(values.getOrDefault(TermField.GOALS, "").split("\n", -1)),
                new FurtherTerms(values));
    }

    private static Optional<Integer> number(Map<TermField, String> values, TermField field) {
        return Optional.ofNullable(values.get(field)).map(Integer::valueOf);
    }

    private static @Nullable LocalDate day(Map<TermField, String> values, TermField field) {
        return Optional.ofNullable(values.get(field)).map(LocalDate::parse).orElse(null);
    }
}
