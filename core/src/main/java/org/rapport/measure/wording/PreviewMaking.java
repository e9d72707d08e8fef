package org.rapport.measure.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.UriType;
import org.rapport.measure.RespondentKind;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Option;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Respondent;

/** Lays a questionnaire on the instruments and tells what fits. */
final class PreviewMaking {

    private record Guess(Optional<Instrument> instrument, MatchedBy how) {}

    private final SentQuestionnaire sent;
    private final Questionnaire questionnaire;
    private final KnownInstruments known;
    private final WordingChoice choice;

    PreviewMaking(SentQuestionnaire sent, KnownInstruments known, WordingChoice choice) {
        this.sent = sent;
        this.questionnaire = sent.questionnaire();
        this.known = known;
        this.choice = choice;
    }

    QuestionnairePreview preview() {
        Guess guess = guess();
        Optional<QuestionnaireWording> laid = guess.instrument().map(this::laidOn);
        String own = Translations.of(questionnaire, sent.files());
        List<QuestionnairePreview.Language> languages = guess.instrument()
                .map(instrument -> languages(instrument, laidOn(instrument)))
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> List.of(new QuestionnairePreview.Language(own, false, List.of())));
        return new QuestionnairePreview(
                title(),
                sent.address(),
                questionnaire.hasVersion() ? questionnaire.getVersion() : "",
                sent.copyright(),
                sent.problems(),
                guess.instrument().map(Instrument::id),
                guess.how(),
                guess.instrument().map(this::reader).orElse(Respondent.CLIENT),
                guess.instrument().map(each -> items(each, laidOn(each))).orElse(List.of()),
                left(laid, own),
                guess.instrument().map(each -> answers(each, laidOn(each))).orElse(List.of()),
                guess.instrument().map(each -> strange(each, laidOn(each))).orElse(List.of()),
                languages);
    }

    private String title() {
        return questionnaire.hasTitle()
                ? questionnaire.getTitle()
                : questionnaire.hasName() ? questionnaire.getName() : "";
    }

    QuestionnaireWording laidOn(Instrument instrument) {
        Map<String, String> before =
                known.before().filter(instrument.id()::equals).isPresent() ? known.mapping() : Map.of();
        boolean chosen = choice.instrument().filter(instrument.id()::equals).isPresent();
        Map<String, String> byHand = chosen ? choice.items() : Map.of();
        return new QuestionnaireWording(
                        instrument,
                        questionnaire,
                        sent.files(),
                        new QuestionnaireMatch.Decided(byHand, before, chosen, true))
                .with(new WordingChoice(
                        choice.instrument(), Optional.of(reader(instrument)), choice.items(), choice.answers()));
    }

    private Respondent reader(Instrument instrument) {
        return choice.reader()
                .filter(instrument.respondents()::contains)
                .orElseGet(() -> RespondentKind.CLIENT.fillsIn(instrument)
                        ? RespondentKind.CLIENT.reader(instrument)
                        : instrument.respondents().stream().sorted().findFirst().orElse(Respondent.CLIENT));
    }

    private Guess guess() {
        if (choice.instrument().isPresent()) {
            return new Guess(byId(choice.instrument().get()), MatchedBy.HAND);
        }
        Optional<Instrument> before = known.before().flatMap(this::byId);
        if (before.isPresent()) {
            return new Guess(before, MatchedBy.EARLIER);
        }
        Optional<Instrument> coded = known.all().stream().filter(this::codedAs).findFirst();
        if (coded.isPresent()) {
            return new Guess(coded, MatchedBy.CODE);
        }
        Optional<Instrument> shared = known.all().stream()
                .filter(each -> laidOn(each).matched() > 0)
                .max(Comparator.comparingInt(each -> laidOn(each).matched()));
        return new Guess(shared, shared.map(this::how).orElse(MatchedBy.NONE));
    }

    private MatchedBy how(Instrument instrument) {
        QuestionnaireWording laid = laidOn(instrument);
        return laid.asked().stream()
                .findFirst()
                .map(item -> laid.match().how(item.id()))
                .orElse(MatchedBy.NONE);
    }

    private Optional<Instrument> byId(String id) {
        return known.all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private boolean codedAs(Instrument instrument) {
        return instrument.codes().stream()
                .anyMatch(code -> questionnaire.getCode().stream()
                                .anyMatch(coding -> code.value().equals(coding.getCode())
                                        && code.system().equals(coding.getSystem()))
                        || questionnaire.getDerivedFrom().stream()
                                .map(UriType::getValue)
                                .anyMatch(("http://loinc.org/q/" + code.value())::equals));
    }

    private List<QuestionnairePreview.ItemLine> items(Instrument instrument, QuestionnaireWording laid) {
        Map<String, String> installed = known.texts().getOrDefault(instrument.id(), Map.of());
        List<QuestionnairePreview.ItemLine> lines = new ArrayList<>();
        for (Item item : instrument.items()) {
            lines.add(new QuestionnairePreview.ItemLine(
                    item.id(),
                    lines.size() + 1,
                    item.label(),
                    installed.getOrDefault(item.id(), ""),
                    laid.match().needed(item),
                    laid.match().how(item.id()),
                    laid.match().find(item.id()).map(each -> each.getLinkId()).orElse(""),
                    laid.texts(item)));
        }
        return lines;
    }

    private List<QuestionnairePreview.Question> left(Optional<QuestionnaireWording> laid, String own) {
        return laid
                .map(each -> each.match().left())
                .orElseGet(() -> Outline.of(questionnaire).questions())
                .stream()
                .map(question -> new QuestionnairePreview.Question(
                        question.getLinkId(),
                        Translations.of(question.getTextElement(), own).getOrDefault(own, "")))
                .toList();
    }

    private static List<QuestionnairePreview.AnswerLine> answers(Instrument instrument, QuestionnaireWording laid) {
        Map<String, Item> firstOf = new LinkedHashMap<>();
        laid.asked().forEach(item -> item.optionSet().ifPresent(set -> firstOf.putIfAbsent(set, item)));
        List<QuestionnairePreview.AnswerLine> lines = new ArrayList<>();
        firstOf.values().forEach(item -> lines.addAll(answers(instrument, laid, item)));
        return lines;
    }

    private static List<QuestionnairePreview.AnswerLine> answers(
            Instrument instrument, QuestionnaireWording laid, Item item) {
        OptionSet set = instrument.optionsOf(item).orElseThrow();
        String topics = String.join(
                ", ",
                laid.asked().stream()
                        .filter(each -> each.optionSet().equals(item.optionSet()))
                        .map(Item::id)
                        .toList());
        List<QuestionnairePreview.AnswerLine> lines = new ArrayList<>();
        for (String language : laid.languages()) {
            for (Option option : set.options()) {
                String key = QuestionnaireWording.key(set, option, language);
                lines.add(new QuestionnairePreview.AnswerLine(
                        key,
                        topics,
                        language,
                        option.value().toPlainString(),
                        laid.word(item, set, option, language).orElse(""),
                        laid.typed(key)));
            }
        }
        return lines;
    }

    private static List<String> strange(Instrument instrument, QuestionnaireWording laid) {
        Set<String> found = new TreeSet<>();
        for (Item item : laid.asked()) {
            instrument.optionsOf(item).ifPresent(set -> found.addAll(laid.strange(item, set)));
        }
        return List.copyOf(found);
    }

    private static List<QuestionnairePreview.Language> languages(Instrument instrument, QuestionnaireWording laid) {
        List<String> missing = laid.match().missing();
        Set<String> complete = new TreeSet<>();
        laid.wordings().forEach(wording -> complete.add(wording.language()));
        return laid.languages().stream()
                .map(tag -> new QuestionnairePreview.Language(
                        tag, complete.contains(tag), missing.isEmpty() ? lacking(instrument, laid, tag) : missing))
                .toList();
    }

    private static List<String> lacking(Instrument instrument, QuestionnaireWording laid, String language) {
        return laid.asked().stream()
                .filter(item -> !laid.texts(item).containsKey(language)
                        || instrument.optionsOf(item).stream()
                                .flatMap(set -> set.options().stream()
                                        .filter(option -> laid.word(item, set, option, language)
                                                .isEmpty()))
                                .findFirst()
                                .isPresent())
                .map(Item::id)
                .toList();
    }

    /** The questions by item. */
    Map<String, String> mapping(Instrument instrument) {
        QuestionnaireWording laid = laidOn(instrument);
        Map<String, String> found = new LinkedHashMap<>();
        laid.asked()
                .forEach(item ->
                        laid.match().find(item.id()).ifPresent(question -> found.put(item.id(), question.getLinkId())));
        return found;
    }
}
