package org.rapport.contract.terms;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be agreed beside the terms every version has, each as it is written down: absent where nothing was agreed. A
 * value that does not fit its field is kept as it was typed, for the check to name.
 */
public record FurtherTerms(Map<TermField, String> values) {

    /** The fields every version has in columns of their own. */
    private static final Set<TermField> OWN_COLUMNS = EnumSet.of(
            TermField.STARTS_ON,
            TermField.FREQUENCY,
            TermField.SESSION_MINUTES,
            TermField.FEE,
            TermField.EXPECTED_SESSIONS,
            TermField.ENDS_ON,
            TermField.CANCELLATION_HOURS,
            TermField.CANCELLATION_PERCENT,
            TermField.REVIEW_AFTER,
            TermField.GOALS);

    /** Nothing of it. */
    public static final FurtherTerms NONE = new FurtherTerms(Map.of());

    /** Keeps its own copy; blank values are left out, spaces and amounts are written in one way. */
    public FurtherTerms {
        Map<TermField, String> kept = new EnumMap<>(TermField.class);
        values.forEach((field, value) -> {
            String clean = clean(field, value);
            if (isOne(field) && !clean.isEmpty()) {
                kept.put(field, clean);
            }
        });
        values = Collections.unmodifiableMap(kept);
    }

    /** What is no words of people, from the text a version keeps of it; a name that is not known any more is left out. */
    public static FurtherTerms arranged(String text) {
        Map<TermField, String> values = new EnumMap<>(TermField.class);
        text.lines().filter(line -> line.contains("=")).forEach(line -> {
            int equals = line.indexOf('=');
            TermField.named(line.substring(0, equals)).ifPresent(f -> values.put(f, line.substring(equals + 1)));
        });
        return new FurtherTerms(values);
    }

    /** Whether the field is one of these, and not one of those every version has. */
    public static boolean isOne(TermField field) {
        return !OWN_COLUMNS.contains(field);
    }

    /** A value as it is kept: without control characters and spaces around it, an amount without needless noughts. */
    public static String clean(TermField field, String value) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFC)
                .replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cc}\\u2028\\u2029&&[^\\n]]+", " ")
                .strip();
        return field.kind() == FieldKind.AMOUNT ? amount(text) : text;
    }

    private static String amount(String text) {
        return text.matches("\\d{1,15}(\\.\\d{1,6})?")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    /** What is written down of this field. */
    public Optional<String> value(TermField field) {
        return Optional.ofNullable(values.get(field));
    }

    /** Whether this field says yes. */
    public boolean yes(TermField field) {
        return values.containsKey(field);
    }

    /** The number written down, where it is one. */
    public Optional<Integer> number(TermField field) {
        return value(field).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    /** The amount written down, where it is one. */
    public Optional<BigDecimal> amount(TermField field) {
        return value(field)
                .filter(text -> text.matches("\\d{1,15}(\\.\\d{1,6})?"))
                .map(BigDecimal::new);
    }

    /** Those that are no words of people, and those that are. */
    public Map<TermField, String> sealed(boolean words) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().sealed() == words)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, () -> new EnumMap<>(TermField.class)));
    }

    /** The same without what only several people agree. */
    public FurtherTerms forOne() {
        return new FurtherTerms(values.entrySet().stream()
                .filter(entry -> Term.of(entry.getKey()).appliesTo(false))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Names the type only: words among them are clinical text. */
    @Override
    public String toString() {
        return "FurtherTerms";
    }
}
