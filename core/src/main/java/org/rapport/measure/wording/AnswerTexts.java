package org.rapport.measure.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.rapport.spi.Option;

/**
 * The words of one item's answers in a file, found for an option by its code, else by the value the file gives the
 * answer (the ordinal extension), never by position.
 */
final class AnswerTexts {

    private static final List<String> ORDINAL = List.of(
            "http://hl7.org/fhir/StructureDefinition/ordinalValue",
            "http://hl7.org/fhir/StructureDefinition/itemWeight",
            "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue",
            "http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue");

    private record Answer(@Nullable String code, @Nullable BigDecimal value, Map<String, String> texts) {}

    private final List<Answer> answers;

    private AnswerTexts(List<Answer> answers) {
        this.answers = answers;
    }

    /** The answers written in the item itself. */
    static AnswerTexts inline(Questionnaire.QuestionnaireItemComponent item, String language) {
        List<Answer> answers = new ArrayList<>();
        for (Questionnaire.QuestionnaireItemAnswerOptionComponent option : item.getAnswerOption()) {
            if (option.getValue() instanceof Coding coding) {
                Optional<BigDecimal> value = ordinal(option).or(() -> ordinal(coding));
                answers.add(new Answer(
                        coding.getCode(), value.orElse(null), Translations.of(coding.getDisplayElement(), language)));
            } else if (option.hasValueStringType()) {
                answers.add(new Answer(
                        null, ordinal(option).orElse(null), Translations.of(option.getValueStringType(), language)));
            } else if (option.hasValueIntegerType()) {
                int value = option.getValueIntegerType().getValue();
                answers.add(new Answer(null, BigDecimal.valueOf(value), Map.of(language, String.valueOf(value))));
            }
        }
        return new AnswerTexts(answers);
    }

    /** The answers of a list of its own. */
    static AnswerTexts listed(ValueSet list, String language) {
        String own = list.hasLanguage() ? list.getLanguage() : language;
        List<Answer> answers = new ArrayList<>();
        for (ValueSet.ConceptSetComponent part : list.getCompose().getInclude()) {
            for (ValueSet.ConceptReferenceComponent concept : part.getConcept()) {
                Map<String, String> texts = new LinkedHashMap<>(Translations.of(concept.getDisplayElement(), own));
                concept.getDesignation().forEach(each -> texts.putIfAbsent(each.getLanguage(), each.getValue()));
                answers.add(new Answer(concept.getCode(), ordinal(concept).orElse(null), texts));
            }
        }
        return new AnswerTexts(answers);
    }

    private static Optional<BigDecimal> ordinal(Element element) {
        return ORDINAL.stream()
                .flatMap(url -> element.getExtensionsByUrl(url).stream())
                .map(Extension::getValue)
                .filter(value -> value != null && value.primitiveValue() != null)
                .map(value -> new BigDecimal(value.primitiveValue()))
                .findFirst();
    }

    /** The words of an option in a language; empty when the file has none. */
    Optional<String> of(Option option, String language) {
        return answers.stream()
                .filter(answer -> coded(option, answer))
                .findFirst()
                .or(() -> answers.stream()
                        .filter(answer -> valued(option, answer))
                        .findFirst())
                .map(answer -> answer.texts().get(language));
    }

    /** Answers that are none of these options, in words or figures. */
    List<String> without(List<Option> options, String language) {
        return answers.stream()
                .filter(answer -> options.stream().noneMatch(option -> coded(option, answer) || valued(option, answer)))
                .map(answer -> answer.texts().getOrDefault(language, String.valueOf(answer.code())))
                .toList();
    }

    private static boolean valued(Option option, Answer answer) {
        return answer.value() != null && answer.value().compareTo(option.value()) == 0;
    }

    /** What the file itself says of its answers, in their order. */
    List<Offered> offered() {
        return answers.stream()
                .map(answer -> new Offered(
                        Optional.ofNullable(answer.code()), Optional.ofNullable(answer.value()), answer.texts()))
                .toList();
    }

    /** One answer of the file: its code, its score, its words per language. */
    record Offered(Optional<String> code, Optional<BigDecimal> score, Map<String, String> texts) {}

    private static boolean coded(Option option, Answer answer) {
        return option.codes().stream().anyMatch(code -> code.value().equals(answer.code()));
    }
}
