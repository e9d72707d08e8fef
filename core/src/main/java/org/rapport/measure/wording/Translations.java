package org.rapport.measure.wording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.ValueSet;

/** Texts of FHIR elements per language: the element's own text in the file's language, others from its extensions. */
final class Translations {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    private static final String UNKNOWN = "en";

    private Translations() {}

    /**
     * The language a questionnaire's own texts are in: as it says itself, else as its answer lists say, else English.
     */
    static String of(Questionnaire questionnaire, QuestionnaireFiles files) {
        if (questionnaire.hasLanguage()) {
            return questionnaire.getLanguage();
        }
        return questionnaire.getItem().stream()
                .filter(Questionnaire.QuestionnaireItemComponent::hasAnswerValueSet)
                .map(item -> files.answerList(item.getAnswerValueSet()))
                .flatMap(Optional::stream)
                .filter(ValueSet::hasLanguage)
                .map(ValueSet::getLanguage)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The text of an element in every language it has, its own first. */
    static Map<String, String> of(PrimitiveType<String> element, String own) {
        Map<String, String> texts = new LinkedHashMap<>();
        String text = element.getValue();
        if (text != null && !text.isBlank()) {
            texts.put(own, text.strip());
        }
        for (Extension extension : ((Element) element).getExtensionsByUrl(TRANSLATION)) {
            String language = value(extension, "lang");
            String content = value(extension, "content");
            if (!language.isEmpty() && !content.isEmpty()) {
                texts.putIfAbsent(language, content);
            }
        }
        return texts;
    }

    private static String value(Extension extension, String part) {
        Extension found = extension.getExtensionByUrl(part);
        return found == null || found.getValue() == null
                ? ""
                : found.getValue().primitiveValue().strip();
    }
}
