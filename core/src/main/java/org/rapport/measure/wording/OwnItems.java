package org.rapport.measure.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.ValueSet;
import org.rapport.spi.Code;
import org.rapport.spi.Condition;
import org.rapport.spi.Item;
import org.rapport.spi.ItemKind;
import org.rapport.spi.LocalText;
import org.rapport.spi.Option;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Provenance;

/** Makes items and their answers out of a questionnaire's questions. */
final class OwnItems {

    private static final String EXTENSIONS = "http://hl7.org/fhir/StructureDefinition/";
    private static final BigDecimal MOST = BigDecimal.valueOf(9999);
    private static final String YES_NO = "yes-no";

    /** A question with what became of it. */
    record Made(
            QuestionnaireItemComponent question,
            Optional<Item> item,
            List<AnswerTexts.Offered> answers,
            boolean countable,
            OwnLine.Note note) {}

    private final QuestionnaireFiles files;
    private final String language;
    private final List<Made> made = new ArrayList<>();
    private final Map<String, OptionSet> sets = new LinkedHashMap<>();
    private final Map<String, List<AnswerTexts.Offered>> words = new LinkedHashMap<>();

    private OwnItems(QuestionnaireFiles files, String language) {
        this.files = files;
        this.language = language;
    }

    static OwnItems of(Questionnaire questionnaire, QuestionnaireFiles files) {
        OwnItems items = new OwnItems(files, Translations.of(questionnaire, files));
        Outline.of(questionnaire).questions().forEach(items::add);
        return items;
    }

    List<Made> made() {
        return made;
    }

    /** The answers, and the file's words for those of each set in its order. */
    List<OptionSet> sets() {
        return List.copyOf(sets.values());
    }

    /** The answers of this id. */
    Optional<OptionSet> set(String id) {
        return Optional.ofNullable(sets.get(id));
    }

    List<AnswerTexts.Offered> words(OptionSet set) {
        return words.getOrDefault(set.id(), List.of());
    }

    private void add(QuestionnaireItemComponent question) {
        boolean reckoned = question.getReadOnly()
                || question.getExtension().stream()
                        .anyMatch(each -> each.getUrl().endsWith("calculatedExpression"));
        if (reckoned) {
            made.add(new Made(question, Optional.empty(), List.of(), false, OwnLine.Note.LEFT_OUT));
            return;
        }
        made.add(
                switch (question.getType()) {
                    case BOOLEAN -> choice(question, yesNo());
                    case CHOICE, OPENCHOICE -> choice(question, offered(question));
                    case INTEGER -> number(question, ItemKind.INTEGER);
                    case DECIMAL, QUANTITY -> number(question, ItemKind.DECIMAL);
                    case DATE -> open(question, ItemKind.DATE);
                    case STRING, TEXT, URL, TIME, DATETIME -> open(question, ItemKind.TEXT);
                    default -> new Made(question, Optional.empty(), List.of(), false, OwnLine.Note.LEFT_OUT);
                });
    }

    private String id() {
        return "q" + (made.size() + 1);
    }

    private List<AnswerTexts.Offered> yesNo() {
        return List.of(
                new AnswerTexts.Offered(
                        Optional.empty(), Optional.of(BigDecimal.ZERO), Map.of("en", "No", "de", "Nein")),
                new AnswerTexts.Offered(
                        Optional.empty(), Optional.of(BigDecimal.ONE), Map.of("en", "Yes", "de", "Ja")));
    }

    private List<AnswerTexts.Offered> offered(QuestionnaireItemComponent question) {
        Optional<ValueSet> list =
                question.hasAnswerValueSet() ? files.answerList(question.getAnswerValueSet()) : Optional.empty();
        return list.map(each -> AnswerTexts.listed(each, language))
                .orElseGet(() -> AnswerTexts.inline(question, language))
                .offered();
    }

    private Made choice(QuestionnaireItemComponent question, List<AnswerTexts.Offered> answers) {
        if (answers.size() < 2) {
            return new Made(question, Optional.empty(), answers, false, OwnLine.Note.LIST_MISSING);
        }
        Set<BigDecimal> different = new HashSet<>();
        answers.forEach(each -> each.score().ifPresent(score -> different.add(score.stripTrailingZeros())));
        boolean scored = different.size() == answers.size();
        OptionSet set = set(answers, scored);
        Item item = question.getRepeats() ? Item.multipleChoice(id(), set.id()) : Item.choice(id(), set.id());
        return finished(question, item, new Sure(answers, scored, OwnLine.Note.NUMBERED));
    }

    private OptionSet set(List<AnswerTexts.Offered> answers, boolean scored) {
        List<BigDecimal> values = new ArrayList<>();
        for (AnswerTexts.Offered answer : answers) {
            values.add(scored ? answer.score().orElseThrow().stripTrailingZeros() : BigDecimal.valueOf(values.size()));
        }
        for (OptionSet known : sets.values()) {
            if (words(known).equals(answers)) {
                return known;
            }
        }
        String name = answers.equals(yesNo()) ? YES_NO : "a" + (sets.size() + 1);
        Option[] options = values.stream().map(value -> Option.of(value)).toArray(Option[]::new);
        OptionSet set = OptionSet.of(name, options);
        sets.put(name, set);
        words.put(name, answers);
        return set;
    }

    private Made number(QuestionnaireItemComponent question, ItemKind kind) {
        Optional<BigDecimal> min = figure(question, "minValue");
        Optional<BigDecimal> max = figure(question, "maxValue");
        boolean ranged = min.isPresent() && max.isPresent();
        boolean slid = question.getExtensionsByUrl(EXTENSIONS + "questionnaire-itemControl").stream()
                .anyMatch(each -> each.getValue() instanceof CodeableConcept control
                        && "slider".equals(control.getCodingFirstRep().getCode()));
        Item item = Item.number(id(), slid ? ItemKind.SLIDER : kind, min.orElse(BigDecimal.ZERO), max.orElse(MOST));
        Item stepped = slid ? stepped(question, kind, item) : item;
        return finished(question, stepped, new Sure(List.of(), ranged, OwnLine.Note.RANGE_MADE_UP));
    }

    /** A line has the steps the file names; where it asks for a whole number, whole ones. */
    private static Item stepped(QuestionnaireItemComponent question, ItemKind kind, Item item) {
        return figure(question, "questionnaire-sliderStepValue")
                .filter(step -> step.signum() > 0)
                .or(() -> kind == ItemKind.INTEGER ? Optional.of(BigDecimal.ONE) : Optional.empty())
                .map(item::stepping)
                .orElse(item);
    }

    private static Optional<BigDecimal> figure(QuestionnaireItemComponent question, String name) {
        return question.getExtensionsByUrl(EXTENSIONS + name).stream()
                .map(each -> (Type) each.getValue())
                .filter(value -> value != null && value.primitiveValue() != null)
                .map(value -> new BigDecimal(value.primitiveValue()))
                .findFirst();
    }

    private Made open(QuestionnaireItemComponent question, ItemKind kind) {
        return finished(question, Item.open(id(), kind), new Sure(List.of(), true, OwnLine.Note.NONE));
    }

    /** How sure its answers are. */
    private record Sure(List<AnswerTexts.Offered> answers, boolean sure, OwnLine.Note otherwise) {}

    private Made finished(QuestionnaireItemComponent question, Item plain, Sure sure) {
        Item item = question.getRequired() ? plain.mandatory() : plain.optional();
        item = item.labelled(label(plain.id())).coded(codes(question));
        boolean conditional = question.hasEnableWhen();
        Optional<Condition> condition = OwnConditions.of(question, made);
        boolean lost = conditional && condition.isEmpty();
        if (condition.isPresent()) {
            item = item.askedWhen(condition.get());
        } else if (lost) {
            item = item.optional();
        }
        OwnLine.Note known = sure.sure() ? OwnLine.Note.NONE : sure.otherwise();
        boolean countable = sure.sure() && !conditional && item.kind().numeric();
        return new Made(
                question, Optional.of(item), sure.answers(), countable, lost ? OwnLine.Note.ALWAYS_ASKED : known);
    }

    private static LocalText label(String id) {
        String number = id.substring(1);
        return LocalText.of("en", "Item " + number).and("de", "Item " + number);
    }

    private static Code[] codes(QuestionnaireItemComponent question) {
        return question.getCode().stream()
                .filter(coding -> Code.LOINC.equals(coding.getSystem()) && coding.hasCode())
                .limit(1)
                .map(coding -> Code.loinc(coding.getCode()).known(Provenance.UNVERIFIED))
                .toArray(Code[]::new);
    }
}
