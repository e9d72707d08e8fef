package org.rapport.transfer.file;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What may be wrong with a file or a row of one. Arguments carry lines, numbers and column names, never what was read. */
public enum RowError implements ErrorCode {
    /** The file is not in UTF-8. */
    NOT_UTF8,
    /** There is nothing in the file. */
    EMPTY,
    /** A quoted text does not end, or something follows its end. */
    QUOTES,
    /** One row is longer than any row can be. Argument: max. */
    ROW_TOO_LONG,
    /** More rows than one file may have; the others were not read. Argument: max. */
    TOO_MANY_ROWS,
    /** More problems than are listed; the others were not looked for. Argument: max. */
    TOO_MANY_PROBLEMS,
    /** A column that must be there is missing. */
    COLUMN_MISSING,
    /** A column this kind of file does not have. */
    COLUMN_UNKNOWN,
    /** A column is there twice. */
    COLUMN_TWICE,
    /** The row has another number of fields than the first line. Arguments: fields, columns. */
    FIELDS,
    /** An id longer than 200 characters or with characters that cannot be read. */
    BAD_ID,
    /** The same id in an earlier row. Argument: line. */
    ID_TWICE,
    /** Not a day such as 2024-03-05. */
    NOT_A_DAY,
    /** Not a time such as 2024-03-05 14:00. */
    NOT_A_TIME,
    /** A time the clocks jumped over on that day. */
    NO_SUCH_TIME,
    /** Not a number. */
    NOT_A_NUMBER,
    /** None of the words this column takes. Argument: words. */
    NOT_A_WORD,
    /** Nobody signs in with this name, or who does is no therapist or has left. */
    NO_THERAPIST,
    /** The therapist works in several practices: the row must say in which. */
    PRACTICE_NEEDED,
    /** No practice has this name, or several have. */
    NO_PRACTICE,
    /** The therapist is no therapist in this practice. */
    NOT_A_THERAPIST_THERE,
    /** The practice has no site of this name. */
    NO_SITE,
    /** Rows of one unit do not stand one after the other. Argument: line. */
    UNIT_SPLIT,
    /** Something else than in the first row of the same unit. Argument: line. */
    UNIT_DIFFERS,
    /** Somebody else of this unit is here already; a person cannot be added to it by a file. */
    UNIT_IS_HERE,
    /** The phase and the last day do not go together. */
    PHASE_DOES_NOT_FIT,
    /** No row of the clients' file and no earlier import has this id. */
    NO_CLIENT,
    /** No row of the sessions' file and no earlier import has this id. */
    NO_SESSION,
    /** The session is somebody else's. */
    SESSION_OF_OTHERS,
    /** It lies in the future. */
    FUTURE,
    /** It lies before the first day of the relationship. */
    BEFORE_START,
    /** It lies after the last day of the relationship. */
    AFTER_END,
    /** The therapist has another session at that time. Argument: line, 0 for one that is here already. */
    OVERLAPS,
    /** No plugin brings this instrument. */
    NO_INSTRUMENT,
    /** The instrument is not for such a respondent. */
    NOT_FOR_RESPONDENT,
    /** The instrument has no such scale, or several and none was named. */
    NO_SCALE,
    /** Outside the scale's or item's range. Arguments: min, max. */
    OUT_OF_RANGE,
    /** No answer this item has. */
    NOT_AN_ANSWER,
    /** The instrument has fewer items. Argument: items. */
    NO_ITEM,
    /** Items with words, days or several choices cannot be brought. */
    NOT_BY_FILE,
    /** Neither a total nor answers, or both. */
    TOTAL_OR_ANSWERS,
    /** The same form about the same session by the same person. Argument: line, 0 for one that is here already. */
    FORM_TWICE,
    /** A note: this row was brought before and says something else now; nothing is changed. */
    DIFFERS_NOW,
    /** A note: one way to reach a person is kept, the e-mail address. */
    PHONE_LEFT_OUT;

    @Override
    public ErrorKind kind() {
        return ErrorKind.INVALID;
    }
}
