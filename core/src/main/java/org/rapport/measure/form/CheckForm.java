package org.rapport.measure.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.UnitKind;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.response.RawAnswers;

/**
 * A form as its respondent sees it.
 *
 * @param language of the words, which may differ from the one asked for when there are none in it
 * @param languages in which there are words
 * @param reader the language asked for, else the respondent's own: for everything around the form, such as whom to call
 * @param draft what was typed before and may be read back here
 * @param draftSequence of that draft; the next one the page sends is larger
 * @param draftElsewhere whether something was typed in another browser, which shows it and this one does not
 * @param both whether the therapist answers the same form about this session, and sees these answers only after that
 * @param about the given name of the one somebody from outside is asked about; empty for everybody else
 * @param unitKind whether others take part besides the reader
 * @param attribution the line that credits the holder, where it must be seen
 */
public record CheckForm(
        UUID assignment,
        String instrument,
        RespondentKind respondentKind,
        String title,
        String instructions,
        String language,
        List<String> languages,
        String reader,
        List<CheckQuestion> questions,
        RawAnswers draft,
        long draftSequence,
        boolean draftElsewhere,
        boolean both,
        String about,
        UnitKind unitKind,
        Optional<String> attribution) {

    /** Copies the lists. */
    public CheckForm {
        languages = List.copyOf(languages);
        questions = List.copyOf(questions);
    }

    /** The assignment only. */
    @Override
    public String toString() {
        return "CheckForm of " + assignment;
    }
}
