package org.rapport.measure.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.jspecify.annotations.Nullable;
import org.rapport.spi.Instrument;
import org.rapport.spi.Wording;

/** A questionnaire that was sent with the lists of answers it refers to, read and judged; nothing of it is stored. */
public final class SentQuestionnaire {

    private static final int MOST_QUESTIONS = 300;
    private static final int LONGEST = 2000;

    private final QuestionnaireFiles files;
    private final List<WordingProblem> problems;
    private final @Nullable Questionnaire questionnaire;

    private SentQuestionnaire(
            QuestionnaireFiles files, List<WordingProblem> problems, @Nullable Questionnaire questionnaire) {
        this.files = files;
        this.problems = List.copyOf(problems);
        this.questionnaire = questionnaire;
    }

    /** Reads what was sent; never fails. */
    public static SentQuestionnaire read(List<SentFile> sent) {
        QuestionnaireFiles files = QuestionnaireFiles.sent(sent);
        List<WordingProblem> problems = new ArrayList<>(files.problems());
        Map<String, Questionnaire> found = files.questionnaires();
        if (found.isEmpty()) {
            if (problems.isEmpty()) {
                WordingReason why = files.hasLists() ? WordingReason.ANSWERS_ONLY : WordingReason.NOTHING_USABLE;
                problems.add(new WordingProblem("", why, ""));
            }
            return new SentQuestionnaire(files, problems, null);
        }
        String name = found.keySet().iterator().next();
        Optional<WordingProblem> wrong = found.size() > 1
                ? Optional.of(
                        new WordingProblem("", WordingReason.SEVERAL_QUESTIONNAIRES, String.valueOf(found.size())))
                : wrong(name, found.get(name), files);
        wrong.ifPresent(problems::add);
        return new SentQuestionnaire(files, problems, wrong.isPresent() ? null : found.get(name));
    }

    private static Optional<WordingProblem> wrong(
            String file, @Nullable Questionnaire questionnaire, QuestionnaireFiles files) {
        Outline outline = Outline.of(Objects.requireNonNull(questionnaire));
        int questions = outline.questions().size();
        if (files.strangers().contains("option")) {
            return Optional.of(new WordingProblem(file, WordingReason.OTHER_VERSION, "option"));
        }
        Optional<String> untyped = outline.all().stream()
                .filter(item -> item.getType() == null)
                .map(item -> String.valueOf(item.getLinkId()))
                .findFirst();
        if (untyped.isPresent()) {
            return untyped.map(id -> new WordingProblem(file, WordingReason.OTHER_VERSION, id));
        }
        if (questions == 0) {
            return Optional.of(new WordingProblem(file, WordingReason.NO_QUESTIONS, ""));
        }
        if (questions > MOST_QUESTIONS) {
            return Optional.of(new WordingProblem(file, WordingReason.TOO_MANY_QUESTIONS, String.valueOf(questions)));
        }
        return unclear(outline)
                .map(id -> new WordingProblem(file, WordingReason.IDS_UNCLEAR, id))
                .or(() -> tooLong(outline).map(id -> new WordingProblem(file, WordingReason.TEXT_TOO_LONG, id)));
    }

    private static Optional<String> unclear(Outline outline) {
        Set<String> seen = new HashSet<>();
        return outline.questions().stream()
                .map(question -> Objects.requireNonNullElse(question.getLinkId(), ""))
                .filter(id -> id.isBlank() || id.length() > 200 || !seen.add(id))
                .findFirst();
    }

    private static Optional<String> tooLong(Outline outline) {
        return outline.all().stream()
                .filter(item -> item.hasText() && item.getText().length() > LONGEST)
                .map(QuestionnaireItemComponent::getLinkId)
                .findFirst();
    }

    /** What is wrong with the files. */
    public List<WordingProblem> problems() {
        return problems;
    }

    /** Whether there is a questionnaire to go on with. */
    public boolean usable() {
        return questionnaire != null;
    }

    /** Its canonical address, or empty. */
    public String address() {
        return questionnaire == null || !questionnaire.hasUrl() ? "" : questionnaire.getUrl();
    }

    /** What it says about rights, or empty. */
    public String copyright() {
        return questionnaire == null || !questionnaire.hasCopyright()
                ? ""
                : questionnaire.getCopyright().strip();
    }

    Questionnaire questionnaire() {
        return Objects.requireNonNull(questionnaire);
    }

    QuestionnaireFiles files() {
        return files;
    }

    /**
     * What it would become.
     *
     * @param known the instruments there are, and what was decided about this address before
     */
    public QuestionnairePreview preview(KnownInstruments known, WordingChoice choice) {
        return usable() ? new PreviewMaking(this, known, choice).preview() : QuestionnairePreview.unusable(problems);
    }

    /** The words in every language in which they are complete. */
    public List<Wording> wordings(KnownInstruments known, Instrument instrument, WordingChoice choice) {
        return new PreviewMaking(this, known, choice).laidOn(instrument).wordings();
    }

    /** Which question was taken for which item, to be used again when the same questionnaire comes again. */
    public Map<String, String> mapping(KnownInstruments known, Instrument instrument, WordingChoice choice) {
        return new PreviewMaking(this, known, choice).mapping(instrument);
    }
}
