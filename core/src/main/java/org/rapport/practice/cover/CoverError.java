package org.rapport.practice.cover;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** Why somebody cannot stand in for somebody. */
public enum CoverError implements ErrorCode {
    /** Nobody covers themselves. Argument: field. */
    COVERS_SELF(ErrorKind.INVALID),
    /** This member has left. Argument: field. */
    HAS_LEFT(ErrorKind.INVALID),
    /** Who covers must be a therapist or supervisor of a practice in which the other works too. Argument: field. */
    NOT_IN_THE_SAME_PRACTICE(ErrorKind.INVALID),
    /** Somebody covers this member on one of these days already. */
    COVER_OVERLAPS(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    CoverError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
