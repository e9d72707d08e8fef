package org.rapport.practice.invitation;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** Why an invitation cannot be made or accepted. */
public enum InvitationError implements ErrorCode {
    /** Its link was used before. */
    ALREADY_ACCEPTED(ErrorKind.CONFLICT),
    /** It was withdrawn as a whole. */
    WITHDRAWN(ErrorKind.CONFLICT),
    /** A newer link was made for the same invitation. */
    REPLACED(ErrorKind.CONFLICT),
    /** Its time is over. */
    EXPIRED(ErrorKind.CONFLICT),
    /** None of its roles is given any more: each was taken back, or who gave it may not give it any more. */
    ROLES_WITHDRAWN(ErrorKind.CONFLICT),
    /** No invitation belongs to this link. */
    UNKNOWN_LINK(ErrorKind.NOT_FOUND),
    /** It was accepted or withdrawn and cannot be changed any more. */
    NOT_PENDING(ErrorKind.CONFLICT),
    /** This is no e-mail address. Argument: field. */
    BAD_EMAIL(ErrorKind.INVALID);

    private final ErrorKind kind;

    InvitationError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
