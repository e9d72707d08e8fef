package org.rapport.client.contact;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What may be wrong with keeping a contact from the others. */
public enum ContactError implements ErrorCode {
    /** It is kept from the others already. */
    KEPT_ALREADY(ErrorKind.CONFLICT),
    /** It was not set in this relationship, so it cannot be lifted here. */
    NOT_KEPT_HERE(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    ContactError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
