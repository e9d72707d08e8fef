package org.rapport.demo;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** Why demonstration data are not loaded. */
public enum DemonstrationError implements ErrorCode {
    /** The database holds an organisation that is not the demonstration. */
    OTHER_ORGANISATION_PRESENT(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    DemonstrationError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
