package org.rapport.contract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.terms.FieldKind;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.Violations;

/** What somebody typed for the fields of one term, as it is kept. */
final class WantedValues {

    private WantedValues() {}

    /** The values that were given; refuses what does not fit its field. */
    static Map<TermField, String> of(Term term, Map<TermField, String> typed, @Nullable String currency) {
        Violations found = new Violations();
        FieldValues fields = new FieldValues(found, Objects.requireNonNullElse(currency, ""));
        Map<TermField, String> values = new EnumMap<>(TermField.class);
        for (TermField field : term.fields()) {
            String value = clean(field, typed.getOrDefault(field, ""));
            if (!value.isEmpty()) {
                fields.check(field, value);
                values.put(field, value);
            }
        }
        found.refuse();
        return values;
    }

    private static String clean(TermField field, String typed) {
        String value = FurtherTerms.clean(field, typed);
        if (field.kind() == FieldKind.NUMBER) {
            return value.replaceFirst("^0+(?=\\d)", "");
        }
        if (field.kind() == FieldKind.SESSIONS) {
            return value.replaceAll("[\\s;,]+", ",").replaceAll("^,|,$", "");
        }
        return field.kind() == FieldKind.LINES
                ? value.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"))
                : value;
    }
}
