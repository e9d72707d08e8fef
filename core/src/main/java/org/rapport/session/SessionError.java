package org.rapport.session;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What can go wrong with sessions. */
public enum SessionError implements ErrorCode {
    /** The therapist has another session at that time. Arguments: field, at. */
    OVERLAPS(ErrorKind.CONFLICT),
    /** The clock is put forward then, so this time does not exist. Arguments: field, at. */
    TIME_DOES_NOT_EXIST(ErrorKind.INVALID),
    /** The session was cancelled. */
    CANCELLED(ErrorKind.CONFLICT),
    /** The session was held and cannot be cancelled or moved. */
    HELD(ErrorKind.CONFLICT),
    /** The relationship has ended. */
    RELATIONSHIP_ENDED(ErrorKind.CONFLICT),
    /** The agreement leaves no room for another session. */
    AGREED_NUMBER_REACHED(ErrorKind.INVALID);

    private final ErrorKind kind;

    SessionError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
