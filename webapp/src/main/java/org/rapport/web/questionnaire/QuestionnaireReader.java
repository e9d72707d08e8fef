package org.rapport.web.questionnaire;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.instrument.InstrumentRow;
import org.rapport.measure.instrument.Instruments;
import org.rapport.measure.wording.MatchedBy;
import org.rapport.measure.wording.OwnLine;
import org.rapport.measure.wording.QuestionnairePreview;
import org.rapport.measure.wording.WordingChoice;
import org.rapport.measure.wording.WordingProblem;
import org.rapport.spi.Respondent;
import org.rapport.web.Choice;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** What the page of questionnaires says in the reader's language. */
@Named("questionnaireReader")
@RequestScoped
public class QuestionnaireReader {

    @Inject
    private Instruments instruments;

    @Inject
    private PageTexts texts;

    @Inject
    private Reader reader;

    private @Nullable List<InstrumentRow> catalogue;

    String language() {
        return reader.getLanguage();
    }

    String of(String key) {
        return texts.of(key);
    }

    private List<InstrumentRow> catalogue() {
        if (catalogue == null) {
            catalogue = instruments.catalogue();
        }
        return catalogue;
    }

    /** Fills in what the file says about itself, as a proposal. */
    void propose(QuestionnairePreview seen, List<OwnLine> lines, BroughtForm form) {
        form.getOwn().setTitle(seen.title());
        form.getOwn().setHolder(seen.copyright().length() > 200 ? "" : seen.copyright());
        form.getOwn()
                .getQuestions()
                .setCounted(lines.stream()
                        .filter(OwnLine::countable)
                        .map(OwnLine::question)
                        .toList());
    }

    /** The instruments to choose from. */
    public List<Choice> getInstruments() {
        return catalogue().stream()
                .map(row -> new Choice(row.id(), row.title().in(language())))
                .toList();
    }

    /** Which questionnaire's words these would be. */
    public String becomes(QuestionnairePreview seen) {
        return seen.instrument()
                .map(id -> texts.of("questionnaires.becomes", title(id)))
                .orElseGet(() -> texts.of("questionnaires.unknown"));
    }

    /** An instrument's name. */
    public String title(String id) {
        return catalogue().stream()
                .filter(row -> row.id().equals(id))
                .map(row -> row.title().in(language()))
                .findFirst()
                .orElse(id);
    }

    /** The questions an item may be: none, the one it is, and those that are left. */
    public List<Choice> questions(QuestionnairePreview seen, QuestionnairePreview.ItemLine line) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(WordingChoice.NONE, texts.of("questionnaires.none")));
        if (!line.question().isEmpty()) {
            choices.add(new Choice(line.question(), shortly(theirs(line))));
        }
        seen.left().forEach(each -> choices.add(new Choice(each.id(), shortly(each.text()))));
        return choices;
    }

    static String shortly(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    /** The file's words for an item: in the reader's language, else in any. */
    public String theirs(QuestionnairePreview.ItemLine line) {
        Map<String, String> all = line.theirs();
        return Stream.concat(Optional.ofNullable(all.get(language())).stream(), all.values().stream())
                .findFirst()
                .orElse("");
    }

    /** The words an item has here: those installed, else its own short topic. */
    public String ours(QuestionnairePreview.ItemLine line) {
        return line.installed().isEmpty() ? line.topic().in(language()) : line.installed();
    }

    /** The tone of how something was recognised. */
    public String tone(MatchedBy how) {
        return switch (how) {
            case CODE, ID, EARLIER, HAND -> "done";
            case PLACE, NONE -> "attention";
        };
    }

    /** A reason, with its file and detail. */
    public String problem(WordingProblem problem) {
        return Stream.of(problem.file(), texts.value(problem.reason()), problem.detail())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** A language's name. */
    public String tongue(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(reader.getLocale());
    }

    /** What is missing in a language. */
    public String missing(QuestionnairePreview.Language language) {
        return language.complete() || language.missing().isEmpty()
                ? ""
                : texts.of("questionnaires.lacking", String.join(", ", language.missing()));
    }

    /** Who can answer an instrument of the organisation's own. */
    public List<Respondent> getReaders() {
        return List.of(
                Respondent.CLIENT,
                Respondent.PARTNER,
                Respondent.YOUNG_PERSON,
                Respondent.CAREGIVER,
                Respondent.THERAPIST);
    }
}
