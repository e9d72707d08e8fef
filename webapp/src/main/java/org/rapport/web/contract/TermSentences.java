package org.rapport.web.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;
import org.rapport.contract.terms.TermGroup;
import org.rapport.shared.Money;
import org.rapport.web.i18n.Wording;

/** What is agreed, in words of one language. */
final class TermSentences {

    private static final String SAY = "term.say.";

    private final Wording words;

    TermSentences(Wording words) {
        this.words = words;
    }

    /** All terms that can be agreed there, in groups. */
    List<TermSection> sections(Map<TermField, String> values, String currency, Predicate<Term> shown) {
        List<TermSection> sections = new ArrayList<>();
        for (TermGroup group : TermGroup.values()) {
            List<TermLine> lines = Arrays.stream(Term.values())
                    .filter(term -> term.group() == group)
                    .filter(shown)
                    .map(term -> line(term, values, currency))
                    .toList();
            if (!lines.isEmpty()) {
                sections.add(new TermSection(
                        words.value(group),
                        lines.stream().filter(TermLine::agreed).toList(),
                        lines.stream().filter(line -> !line.agreed()).toList()));
            }
        }
        return sections;
    }

    /** One term. */
    TermLine line(Term term, Map<TermField, String> values, String currency) {
        return new TermLine(term, words.value(term), said(term, values, currency));
    }

    private List<String> said(Term term, Map<TermField, String> values, String currency) {
        if (term == Term.CANCELLATION && values.containsKey(TermField.CANCELLATION_HOURS)) {
            return List.of(cancellation(values));
        }
        return term.fields().stream()
                .filter(values::containsKey)
                .flatMap(field -> said(field, values.getOrDefault(field, ""), currency).stream())
                .toList();
    }

    private String cancellation(Map<TermField, String> values) {
        return words.text(
                "agreement.cancellation.rule",
                Integer.valueOf(values.getOrDefault(TermField.CANCELLATION_HOURS, "0")),
                Integer.valueOf(values.getOrDefault(TermField.CANCELLATION_PERCENT, "0")));
    }

    private List<String> said(TermField field, String value, String currency) {
        return switch (field.kind()) {
            case TEXT, LINES -> value.lines().filter(line -> !line.isBlank()).toList();
            case YES -> List.of(words.text(SAY + field));
            case CHOICE -> List.of(field.chosen(value).map(words::value).orElse(value));
            case AMOUNT -> List.of(amount(field, Money.of(new BigDecimal(value), currency)));
            case DAY -> List.of(words.text(SAY + field, LocalDate.parse(value)));
            case NUMBER -> List.of(number(field, Integer.parseInt(value)));
            case SESSIONS -> List.of(words.text(SAY + field, value.replace(",", ", ")));
        };
    }

    private String amount(TermField field, Money amount) {
        Optional<String> nothing = amount.minor() == 0 ? words.find(SAY + field + ".none") : Optional.empty();
        return nothing.orElseGet(() -> words.text(SAY + field, amount));
    }

    private String number(TermField field, int number) {
        return words.find(SAY + field + ".one").isPresent()
                ? words.count(SAY + field, number)
                : words.text(SAY + field, number);
    }
}
