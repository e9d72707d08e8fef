package org.rapport.relationship.portal;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** Why somebody does not get into the portal. */
public enum PortalError implements ErrorCode {
    /** The person's details do not allow the portal (any more), or the person is too young for it here. */
    PORTAL_OFF(ErrorKind.CONFLICT),
    /** Only the own mail address can be a sign-in name. Argument: field. */
    NOT_OWN_ADDRESS(ErrorKind.INVALID),
    /** No mail reaches the person, so codes do not either: a password is needed. Argument: field. */
    PASSWORD_NEEDED(ErrorKind.INVALID);

    private final ErrorKind kind;

    PortalError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
