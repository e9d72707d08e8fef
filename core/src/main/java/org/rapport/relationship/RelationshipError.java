package org.rapport.relationship;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What may be wrong with a relationship. */
public enum RelationshipError implements ErrorCode {
    /** From this phase the other cannot be reached. Arguments: from, to. */
    PHASE_CANNOT_FOLLOW(ErrorKind.CONFLICT),
    /** The day of ending lies ahead. Argument: field. */
    ENDS_IN_FUTURE(ErrorKind.INVALID),
    /** The first day lies more than a year ahead or more than fifty years back. Argument: field. */
    OPENED_ON_IMPLAUSIBLE(ErrorKind.INVALID);

    private final ErrorKind kind;

    RelationshipError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
