package org.rapport.practice;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** Why a practice, a member or a supervision cannot be as asked. */
public enum PracticeError implements ErrorCode {
    /** No time zone has this name. Argument: field. */
    UNKNOWN_ZONE(ErrorKind.INVALID),
    /** Pages exist in English and German. Argument: field. */
    UNKNOWN_LANGUAGE(ErrorKind.INVALID),
    /** Another practice, or another site of this one, has this name. Argument: field. */
    NAME_TAKEN(ErrorKind.CONFLICT),
    /** A member needs at least one role. Argument: field. */
    ROLE_REQUIRED(ErrorKind.INVALID),
    /** Somebody must remain who can administer the organisation. */
    LAST_ADMINISTRATOR(ErrorKind.CONFLICT),
    /** A manager's own roles are for somebody else to give and take. */
    OWN_ROLES(ErrorKind.FORBIDDEN),
    /** A manager cannot let somebody leave who works in practices of others too, or who administers. */
    WORKS_ELSEWHERE(ErrorKind.FORBIDDEN),
    /** This member has left. Argument: field. */
    MEMBER_HAS_LEFT(ErrorKind.INVALID),
    /** Nobody supervises themselves. Argument: field. */
    SUPERVISES_SELF(ErrorKind.INVALID),
    /** The supervisor does not have the role of a supervisor. Argument: field. */
    NOT_A_SUPERVISOR(ErrorKind.INVALID),
    /** This supervision is recorded for an overlapping period already. */
    SUPERVISION_OVERLAPS(ErrorKind.CONFLICT),
    /** On some day of the period the supervisee would supervise the supervisor, directly or over others. */
    SUPERVISION_CIRCLE(ErrorKind.CONFLICT),
    /** The supervision has ended before that day already. */
    SUPERVISION_OVER(ErrorKind.CONFLICT),
    /** That a manager supervises somebody is for somebody else to record. Argument: field. */
    SUPERVISES_BY_OWN_WORD(ErrorKind.FORBIDDEN);

    private final ErrorKind kind;

    PracticeError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
