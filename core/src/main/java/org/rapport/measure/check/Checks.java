package org.rapport.measure.check;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.audit.Journal;
import org.rapport.measure.MeasureAction;
import org.rapport.measure.MeasureError;
import org.rapport.measure.form.CheckForm;
import org.rapport.measure.form.DraftKept;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.form.SaveDraft;
import org.rapport.measure.form.SkipCheck;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.response.RawAnswers;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Answering one form: look at it, keep drafts, hand it in, or (a therapist's own check) leave it out. The same for a
 * client through a personal link, a client who signed in, and a therapist.
 */
@Boundary
public class Checks {

    /** The most characters one form takes. */
    public static final int LONGEST = 20_000;

    @Inject
    private OwnChecks own;

    @Inject
    private CheckForms forms;

    @Inject
    private Submission submission;

    @Inject
    private Skipping skipping;

    @Inject
    private Journal journal;

    /**
     * The form, with what was typed before. Refuses with what ended it when it is no longer open.
     *
     * @param language a reader's wish, or null for their own
     */
    @Permits({Who.THERAPIST, Who.CLIENT, Who.CLIENT_BY_LINK})
    public CheckForm form(UUID assignment, @Nullable String language) {
        OwnChecks.Own mine = own.find(assignment);
        mine.assignment().requireOpen(mine.now());
        journal.read(MeasureAction.CHECK_FORM_SHOWN, assignment, List.of());
        return forms.of(mine, language);
    }

    /** The language of whoever the form is asked of, also when it is over. */
    @Permits({Who.THERAPIST, Who.CLIENT, Who.CLIENT_BY_LINK})
    public String language(UUID assignment) {
        return forms.languageOf(own.find(assignment).assignment());
    }

    /**
     * Keeps what was typed so far; a draft older than the kept one changes nothing. Through a link it can be read back in
     * the browser it was typed in, and nowhere else.
     */
    @Permits({Who.THERAPIST, Who.CLIENT, Who.CLIENT_BY_LINK})
    public DraftKept saveDraft(SaveDraft command) {
        requireShort(command.answers());
        OwnChecks.Own mine = own.lock(command.assignment());
        Assignment assignment = mine.assignment();
        assignment.requireOpen(mine.now());
        return forms.keep(assignment, command, mine.now());
    }

    /**
     * Hands the form in. The same key again gives the same receipt; after an answer with another key it is
     * {@code ALREADY_ANSWERED}. Everything wrong with the answers is named at once.
     */
    @Permits({Who.THERAPIST, Who.CLIENT, Who.CLIENT_BY_LINK})
    public Receipt submit(SubmitCheck command) {
        requireShort(command.answers());
        OwnChecks.Own mine = own.lock(command.assignment());
        Receipt receipt = submission.submit(mine.assignment(), command, mine.now());
        journal.changed(MeasureAction.CHECK_ANSWERED, command.assignment());
        return receipt;
    }

    /**
     * Hands in the caller's own check as programs do: the same key again with the same answers gives the same receipt, with
     * others {@code KEY_USED_FOR_OTHER_ANSWERS}.
     */
    @Permits(Who.THERAPIST)
    public Receipt submitExactly(SubmitCheck command) {
        requireShort(command.answers());
        OwnChecks.Own mine = own.lock(command.assignment());
        Receipt receipt = submission.submitExactly(mine.assignment(), command, mine.now());
        journal.changed(MeasureAction.CHECK_ANSWERED, command.assignment());
        return receipt;
    }

    /** Leaves out the caller's own check; the clients' answers of that session open, and the pair cannot be compared. */
    @Permits(Who.THERAPIST)
    public void skip(SkipCheck command) {
        OwnChecks.Own mine = own.lock(command.assignment());
        skipping.skip(mine.assignment(), command.reason(), mine.now());
        journal.changed(MeasureAction.CHECK_SKIPPED, command.assignment());
    }

    static void requireShort(RawAnswers answers) {
        if (answers.size() > LONGEST) {
            throw new DomainException(MeasureError.TOO_MUCH_TYPED, Map.of("max", LONGEST));
        }
    }
}
