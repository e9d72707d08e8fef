package org.rapport.measure;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What may be wrong with asking and answering. */
public enum MeasureError implements ErrorCode {
    /** No plugin brings this instrument. */
    UNKNOWN_INSTRUMENT(ErrorKind.NOT_FOUND),
    /** The wording is not installed. Arguments: holder, url. */
    WORDING_NOT_INSTALLED(ErrorKind.CONFLICT),
    /** The licence allows paper only. Argument: holder. */
    PAPER_ONLY(ErrorKind.CONFLICT),
    /** The organisation offers this instrument of its own no longer. */
    RETIRED(ErrorKind.CONFLICT),
    /** The instrument is not made for this respondent. */
    NOT_FOR_THIS_RESPONDENT(ErrorKind.INVALID),
    /** The same form is already open for this person. */
    ALREADY_ASSIGNED(ErrorKind.CONFLICT),
    /** The form may bring an answer that needs a person at once, and nobody covers the therapist today. */
    COVER_NEEDED(ErrorKind.CONFLICT),
    /** Nobody was chosen to answer. Argument: field. */
    NOBODY_CHOSEN(ErrorKind.INVALID),
    /** The form was answered before. Argument: at. */
    ALREADY_ANSWERED(ErrorKind.CONFLICT),
    /** The form was skipped. */
    SKIPPED(ErrorKind.CONFLICT),
    /** The form was withdrawn, or its session was cancelled. */
    CLOSED(ErrorKind.CONFLICT),
    /** The check of the next session is open, and this one is no longer asked. */
    NEXT_CHECK_OPEN(ErrorKind.CONFLICT),
    /** The time to answer is over. Argument: at. */
    EXPIRED(ErrorKind.CONFLICT),
    /** Answers do not fit. Argument: violations, a list of {@code AnswerViolation}, all of them. */
    ANSWERS_DO_NOT_FIT(ErrorKind.INVALID),
    /** Nothing was answered. */
    NOTHING_ANSWERED(ErrorKind.INVALID),
    /** More was typed than a form can take. Argument: max. */
    TOO_MUCH_TYPED(ErrorKind.INVALID),
    /** The sending key was used for another form. */
    KEY_USED_ELSEWHERE(ErrorKind.CONFLICT),
    /** The sending key was used for this form with other answers. */
    KEY_USED_FOR_OTHER_ANSWERS(ErrorKind.INVALID),
    /** This form was answered long ago: what is decided beside it is decided elsewhere now. */
    LINK_TOO_OLD(ErrorKind.CONFLICT),
    /** The own check of that session comes first. */
    OWN_CHECK_FIRST(ErrorKind.CONFLICT),
    /** The person takes part in several relationships, and the form has to say which it belongs to. Argument: field. */
    RELATIONSHIP_NEEDED(ErrorKind.INVALID),
    /** The day lies in the future or before the relationship began. Argument: field. */
    DAY_DOES_NOT_FIT(ErrorKind.INVALID),
    /** Somebody can be asked about a participant only with the agreement of who consents for them. Argument: field. */
    OBSERVER_AGREEMENT_NEEDED(ErrorKind.INVALID),
    /** Who takes part is asked as a participant. Argument: field. */
    OBSERVER_TAKES_PART(ErrorKind.INVALID),
    /** This person is named already about this participant. Argument: field. */
    OBSERVER_NAMED_BEFORE(ErrorKind.INVALID),
    /** Only adults are asked from outside: what allows others to answer is kept of those who take part. Argument: field. */
    OBSERVER_UNDER_AGE(ErrorKind.INVALID),
    /** The date of birth that has to show it is not known. Argument: field. */
    OBSERVER_AGE_UNKNOWN(ErrorKind.INVALID),
    /** The files give no words of an instrument in any language completely. */
    NOTHING_TO_INSTALL(ErrorKind.INVALID),
    /** These very words are installed, or this very instrument is there. */
    INSTALLED_BEFORE(ErrorKind.CONFLICT),
    /** Both ends of a question need a person, and no answer is left between them. Argument: question, its number. */
    RISKS_MEET(ErrorKind.INVALID),
    /** No instrument can be made of the questionnaire. Argument: detail. */
    CANNOT_BE_ASKED(ErrorKind.INVALID);

    private final ErrorKind kind;

    MeasureError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
