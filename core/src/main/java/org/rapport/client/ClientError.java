package org.rapport.client;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What may be wrong with persons and units. Arguments: {@code field} is the path of the input, where there is one. */
public enum ClientError implements ErrorCode {
    /** Signing and portal access need a birth date. */
    BIRTH_DATE_NEEDED(ErrorKind.INVALID),
    /** Nobody under 18 can sign or use the portal. */
    UNDER_AGE(ErrorKind.INVALID);

    private final ErrorKind kind;

    ClientError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
