package org.rapport.measure.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.ValueSet;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Option;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Respondent;
import org.rapport.spi.Wording;

/**
 * The words one questionnaire file gives an instrument, in each language in which they are complete. A language in which
 * an item or an answer lacks its words gives none: half a form in another language would be another form.
 */
final class QuestionnaireWording {

    private final Instrument instrument;
    private final QuestionnaireMatch match;
    private final QuestionnaireFiles files;
    private final String language;
    private final String copyright;
    private final Map<String, AnswerTexts> answers = new HashMap<>();
    private Map<String, String> typed = Map.of();
    private Optional<Respondent> reader = Optional.empty();

    QuestionnaireWording(Instrument instrument, Questionnaire questionnaire, QuestionnaireFiles files) {
        this(instrument, questionnaire, files, QuestionnaireMatch.Decided.NOTHING);
    }

    QuestionnaireWording(
            Instrument instrument,
            Questionnaire questionnaire,
            QuestionnaireFiles files,
            QuestionnaireMatch.Decided decided) {
        this.instrument = instrument;
        this.match = QuestionnaireMatch.of(instrument, questionnaire, decided);
        this.files = files;
        this.language = Translations.of(questionnaire, files);
        this.copyright =
                questionnaire.hasCopyright() ? questionnaire.getCopyright().strip() : "";
    }

    /** The same with words an administrator typed, for this reader. */
    QuestionnaireWording with(WordingChoice choice) {
        typed = choice.answers();
        reader = choice.reader();
        return this;
    }

    /** Which question is which item. */
    QuestionnaireMatch match() {
        return match;
    }

    /** The key under which words of one answer can be typed. */
    static String key(OptionSet set, Option option, String language) {
        return set.id() + " " + option.value().toPlainString() + " " + language;
    }

    /** Whether words were typed under a key. */
    boolean typed(String key) {
        return typed.containsKey(key);
    }

    /** The words of an answer to an item; empty when neither the file nor the administrator gives any. */
    Optional<String> word(Item item, OptionSet set, Option option, String tongue) {
        return Optional.ofNullable(typed.get(key(set, option, tongue)))
                .or(() -> match.find(item.id()).flatMap(found -> texts(item, option, tongue)));
    }

    private Optional<String> texts(Item item, Option option, String tongue) {
        return answers.computeIfAbsent(item.id(), id -> answersOf(item)).of(option, tongue);
    }

    /** The file's answers to an item that are no answer of the instrument, in words or figures. */
    List<String> strange(Item item, OptionSet set) {
        return match.find(item.id()).isEmpty()
                ? List.of()
                : answers.computeIfAbsent(item.id(), id -> answersOf(item)).without(set.options(), language);
    }

    /** The instrument's id. */
    String instrument() {
        return instrument.id();
    }

    /** How many of the instrument's items the file has. */
    int matched() {
        return match.size();
    }

    /** Why the file gives no words at all; empty when it gives some. */
    Optional<WordingProblem> problem(String file) {
        List<String> missing = match.missing();
        if (!missing.isEmpty()) {
            return Optional.of(new WordingProblem(file, WordingReason.ITEMS_MISSING, String.join(", ", missing)));
        }
        for (Item item : asked()) {
            Optional<String> list = match.find(item.id())
                    .filter(QuestionnaireItemComponent::hasAnswerValueSet)
                    .map(QuestionnaireItemComponent::getAnswerValueSet)
                    .filter(reference -> files.answerList(reference).isEmpty());
            if (item.kind().optioned()
                    && list.isPresent()
                    && options(item, language).isEmpty()) {
                return Optional.of(new WordingProblem(file, WordingReason.ANSWER_LIST_MISSING, list.get()));
            }
        }
        return wordings().isEmpty()
                ? Optional.of(new WordingProblem(file, WordingReason.ANSWERS_MISSING, withoutAnswers()))
                : Optional.empty();
    }

    private String withoutAnswers() {
        return asked().stream()
                .filter(item ->
                        item.kind().optioned() && options(item, language).isEmpty())
                .map(Item::id)
                .findFirst()
                .orElse("");
    }

    /** The words per language, the file's own language first. */
    List<Wording> wordings() {
        if (!match.missing().isEmpty()) {
            return List.of();
        }
        return languages().stream().map(this::in).flatMap(Optional::stream).toList();
    }

    /** The languages in which any item has words, the file's own first. */
    Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        languages.add(language);
        for (Item item : asked()) {
            languages.addAll(texts(item).keySet());
        }
        languages.remove(null);
        return languages;
    }

    /** The items the file has. */
    List<Item> asked() {
        return instrument.items().stream()
                .filter(item -> match.find(item.id()).isPresent())
                .toList();
    }

    /** An item's words per language. */
    Map<String, String> texts(Item item) {
        return match.find(item.id())
                .map(found -> Translations.of(found.getTextElement(), language))
                .orElse(Map.of());
    }

    private Optional<Wording> in(String tongue) {
        Wording wording = Wording.of(tongue, respondent(), "", introduction(tongue));
        Set<String> sets = new LinkedHashSet<>();
        for (Item item : asked()) {
            String text = texts(item).get(tongue);
            List<String> words = item.kind().optioned() ? options(item, tongue) : List.of("");
            if (text == null || words.isEmpty()) {
                return Optional.empty();
            }
            OptionSet set = instrument.optionsOf(item).orElse(null);
            if (set != null && set.endsOnly()) {
                wording = wording.item(item.id(), text, words.get(0), words.get(words.size() - 1));
            } else {
                wording = wording.item(item.id(), text);
            }
            if (set != null && sets.add(set.id())) {
                wording = wording.options(set.id(), words.toArray(String[]::new));
            }
        }
        return Optional.of(
                copyright.isEmpty()
                        ? wording
                        : wording.under(instrument.licence().displaying(copyright)));
    }

    private Respondent respondent() {
        Set<Respondent> all = instrument.respondents();
        if (reader.isPresent()) {
            return reader.get();
        }
        return all.contains(Respondent.CLIENT) || all.size() != 1
                ? Respondent.CLIENT
                : all.iterator().next();
    }

    private String introduction(String tongue) {
        return String.join(
                "\n",
                match.introduction().stream()
                        .map(note ->
                                Translations.of(note.getTextElement(), language).get(tongue))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** One text per option; empty when one is missing. */
    private List<String> options(Item item, String tongue) {
        Optional<OptionSet> set = instrument.optionsOf(item);
        if (set.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (Option option : set.get().options()) {
            Optional<String> word = word(item, set.get(), option, tongue);
            if (word.isEmpty()) {
                return List.of();
            }
            words.add(word.get());
        }
        return words;
    }

    private AnswerTexts answersOf(Item item) {
        QuestionnaireItemComponent found = match.find(item.id()).orElseThrow();
        Optional<ValueSet> list =
                found.hasAnswerValueSet() ? files.answerList(found.getAnswerValueSet()) : Optional.empty();
        return list.map(each -> AnswerTexts.listed(each, language))
                .orElseGet(() -> AnswerTexts.inline(found, language));
    }
}
