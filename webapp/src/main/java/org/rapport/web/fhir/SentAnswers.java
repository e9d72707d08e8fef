package org.rapport.web.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapport.measure.form.RefusedAnswers;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.runtime.instrument.AnswerRule;
import org.rapport.plugin.runtime.instrument.AnswerViolation;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.Option;
import org.rapport.spi.OptionSet;
import org.rapport.web.api.ApiRefusal;
import org.rapport.web.api.ProblemKind;

/**
 * Sent answers in the form in which all of ours come. An option is named by our code for its value, by a code the
 * instrument gives it (LOINC), or by the value as a number.
 */
final class SentAnswers {

    private final Instrument instrument;
    private final Map<String, List<String>> byItem = new LinkedHashMap<>();
    private final List<AnswerViolation> wrong = new ArrayList<>();

    private SentAnswers(Instrument instrument) {
        this.instrument = instrument;
    }

    static RawAnswers of(Instrument instrument, Map<String, List<SentResponse.Value>> sent) {
        SentAnswers answers = new SentAnswers(instrument);
        sent.forEach(answers::add);
        if (!answers.wrong.isEmpty()) {
            throw RefusedAnswers.because(answers.wrong);
        }
        return new RawAnswers(answers.byItem);
    }

    private void add(String link, List<SentResponse.Value> values) {
        Optional<Item> item = instrument.item(link);
        if (item.isEmpty()) {
            wrong.add(new AnswerViolation(link, AnswerRule.UNKNOWN_ITEM));
            return;
        }
        if (values.size() > 1 && item.get().kind() != ItemKind.MULTIPLE_CHOICE) {
            throw new ApiRefusal(ProblemKind.INVALID, "fhirOneAnswer", Map.of("field", "answers." + link));
        }
        List<String> texts = new ArrayList<>();
        for (SentResponse.Value value : values) {
            text(item.get(), value)
                    .ifPresentOrElse(texts::add, () -> wrong.add(new AnswerViolation(link, rule(item.get(), value))));
        }
        byItem.put(link, texts);
    }

    private static AnswerRule rule(Item item, SentResponse.Value value) {
        return item.optionSet().isPresent() && value.kind() == SentResponse.Kind.CODING
                ? AnswerRule.NOT_AN_OPTION
                : AnswerRule.WRONG_KIND;
    }

    private Optional<String> text(Item item, SentResponse.Value value) {
        BigDecimal number = value.number();
        Optional<OptionSet> options = instrument.optionsOf(item);
        return switch (value.kind()) {
            case CODING -> options.flatMap(set -> option(set, value));
            case NUMBER -> isNumber(item) && number != null ? Optional.of(number.toPlainString()) : Optional.empty();
            case TEXT -> isText(item) ? Optional.of(value.text()) : Optional.empty();
            case DATE -> item.kind() == ItemKind.DATE ? Optional.of(value.text()) : Optional.empty();
            case OTHER -> Optional.empty();
        };
    }

    private static boolean isNumber(Item item) {
        return item.kind() != ItemKind.DATE && !isText(item);
    }

    private static boolean isText(Item item) {
        return item.kind() == ItemKind.TEXT || item.kind() == ItemKind.CLIENT_AUTHORED;
    }

    private Optional<String> option(OptionSet set, SentResponse.Value coding) {
        boolean ours = Names.options(instrument, set).equals(coding.system());
        return set.options().stream()
                .filter(option ->
                        ours ? QuestionnaireJson.code(option.value()).equals(coding.text()) : isCoded(option, coding))
                .findFirst()
                .map(option -> option.value().toPlainString());
    }

    private static boolean isCoded(Option option, SentResponse.Value coding) {
        return option.codes().stream()
                .anyMatch(code ->
                        code.system().equals(coding.system()) && code.value().equals(coding.text()));
    }
}
