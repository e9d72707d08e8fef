package org.rapport.practice;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** Why a practice, a member or a supervision cannot be as asked. */
public enum PracticeError implements ErrorCode {
    /** No time zone has this name. Argument: field. */
    UNKNOWN_ZONE(ErrorKind.INVALID),
    /** Pages exist in English and German. Argument: field. */
    UNKNOWN_LANGUAGE(ErrorKind.INVALID),
    /** A member needs at least one role. Argument: field. */
    ROLE_REQUIRED(ErrorKind.INVALID),
    /** Somebody must remain who can administer the organisation. */
    LAST_ADMINISTRATOR(ErrorKind.CONFLICT),
    /** Nobody supervises themselves. Argument: field. */
    SUPERVISES_SELF(ErrorKind.INVALID),
    /** The supervisor does not have the role of a supervisor. Argument: field. */
    NOT_A_SUPERVISOR(ErrorKind.INVALID),
    /** This supervision is recorded for an overlapping period already. */
    SUPERVISION_OVERLAPS(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    PracticeError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
