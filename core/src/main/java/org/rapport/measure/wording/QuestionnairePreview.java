package org.rapport.measure.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapport.spi.LocalText;
import org.rapport.spi.Respondent;

/**
 * What a sent questionnaire would become, before anything is stored.
 *
 * @param title what it calls itself
 * @param address its canonical address, or empty
 * @param version its own version, or empty
 * @param copyright what it says about rights, or empty
 * @param problems what is wrong with the files, with reasons; nothing else is known when the questionnaire cannot be used
 * @param instrument the instrument it was matched to
 * @param matchedBy how that was recognised
 * @param reader who reads the words
 * @param items the instrument's items, matched or not
 * @param left questions that are no item of the instrument
 * @param answers the answers' words
 * @param strange answers of the file that the instrument does not have
 * @param languages in which it has words
 */
public record QuestionnairePreview(
        String title,
        String address,
        String version,
        String copyright,
        List<WordingProblem> problems,
        Optional<String> instrument,
        MatchedBy matchedBy,
        Respondent reader,
        List<ItemLine> items,
        List<Question> left,
        List<AnswerLine> answers,
        List<String> strange,
        List<Language> languages) {

    /** Copies the lists. */
    public QuestionnairePreview {
        problems = List.copyOf(problems);
        items = List.copyOf(items);
        left = List.copyOf(left);
        answers = List.copyOf(answers);
        strange = List.copyOf(strange);
        languages = List.copyOf(languages);
    }

    /** Files of which nothing can be used. */
    static QuestionnairePreview unusable(List<WordingProblem> problems) {
        return new QuestionnairePreview(
                "",
                "",
                "",
                "",
                problems,
                Optional.empty(),
                MatchedBy.NONE,
                Respondent.CLIENT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Whether there is a questionnaire to go on with. */
    public boolean usable() {
        return !languages.isEmpty();
    }

    /** Whether words of a language could be installed. */
    public boolean ready() {
        return instrument.isPresent() && languages.stream().anyMatch(Language::complete);
    }

    /** Only what it is about. */
    @Override
    public String toString() {
        return "QuestionnairePreview of " + instrument.orElse("nothing known");
    }

    /**
     * An item of the instrument and what the file has for it.
     *
     * @param topic the instrument's own short topic
     * @param installed the words installed for it so far, or empty
     * @param needed whether the form is not complete without it
     * @param question the file's id for it, or empty
     * @param theirs the file's words per language
     */
    public record ItemLine(
            String item,
            int number,
            LocalText topic,
            String installed,
            boolean needed,
            MatchedBy how,
            String question,
            Map<String, String> theirs) {}

    /** A question of the file: its id and its words. */
    public record Question(String id, String text) {}

    /**
     * One answer in one language.
     *
     * @param key under which words can be typed for it
     * @param topics the items it answers, as a text
     * @param words the words, or empty
     * @param typed whether an administrator typed them
     */
    public record AnswerLine(String key, String topics, String language, String value, String words, boolean typed) {}

    /** A language, and the items or answers that lack words in it. */
    public record Language(String tag, boolean complete, List<String> missing) {

        /** Copies the list. */
        public Language {
            missing = List.copyOf(missing);
        }
    }
}
