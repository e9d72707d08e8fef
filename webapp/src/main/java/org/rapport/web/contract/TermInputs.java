package org.rapport.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rapport.contract.terms.FieldKind;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.DomainException;
import org.rapport.web.AmountConverter;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** The inputs of a term as a page shows them, and what was typed into them. */
@RequestScoped
class TermInputs {

    @Inject
    private HttpServletRequest request;

    @Inject
    private PageTexts texts;

    @Inject
    private Reader reader;

    /** What was sent for the term's fields, amounts with a point; what cannot be read stays as it was typed. */
    Map<TermField, String> typed(Term term) {
        Map<TermField, String> values = new EnumMap<>(TermField.class);
        for (TermField field : term.fields()) {
            String text = Objects.requireNonNullElse(request.getParameter(field.input()), "")
                    .strip();
            if (!text.isEmpty()) {
                values.put(field, field.kind() == FieldKind.AMOUNT ? amount(text) : text);
            }
        }
        return values;
    }

    private String amount(String text) {
        return AmountConverter.parse(text, reader.getLocale())
                .map(BigDecimal::toPlainString)
                .orElse(text);
    }

    /** The sentence for each input something is wrong with. */
    Map<String, String> problems(DomainException refused) {
        return refused.violations().stream()
                .filter(violation -> !violation.field().isEmpty())
                .collect(Collectors.toMap(
                        violation -> violation.field(),
                        violation -> texts.failure(new DomainException(violation.code(), violation.args())),
                        (first, second) -> first + " " + second));
    }

    /** The inputs with these values in them. */
    List<TermInput> of(Term term, Map<TermField, String> values, String currency, Map<String, String> problems) {
        return term.fields().stream()
                .map(field -> new TermInput(
                        field,
                        texts.value(field),
                        texts.wording().find("term.help." + field).orElse(""),
                        shown(field, values.getOrDefault(field, "")),
                        unit(field, currency),
                        problems.getOrDefault(field.input(), ""),
                        choices(field, values.getOrDefault(field, ""))))
                .toList();
    }

    private String shown(TermField field, String value) {
        if (field.kind() == FieldKind.AMOUNT && value.matches("\\d{1,15}(\\.\\d{1,6})?")) {
            NumberFormat format = NumberFormat.getInstance(reader.getLocale());
            format.setGroupingUsed(false);
            format.setMaximumFractionDigits(6);
            return format.format(new BigDecimal(value));
        }
        return field.kind() == FieldKind.SESSIONS ? value.replaceAll(",\\s*", ", ") : value;
    }

    private String unit(TermField field, String currency) {
        return field.kind() == FieldKind.AMOUNT
                ? currency
                : texts.wording().find("term.unit." + field).orElse("");
    }

    /** Everything to choose from; where a version need not say anything of it, that too. */
    private List<TermInput.Choice> choices(TermField field, String value) {
        List<TermInput.Choice> choices = new ArrayList<>();
        field.choices()
                .forEach(choice -> choices.add(new TermInput.Choice(
                        choice.name(), texts.value(choice), choice.name().equals(value))));
        if (!choices.isEmpty() && FurtherTerms.isOne(field)) {
            choices.add(new TermInput.Choice("", texts.of("term.notAgreed"), value.isEmpty()));
        }
        return choices;
    }
}
