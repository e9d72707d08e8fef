package org.rapport.safety;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What may be wrong with taking up a risk answer. */
public enum SafetyError implements ErrorCode {
    /** Somebody took it up before. Arguments: by, at. */
    TAKEN_UP_BEFORE(ErrorKind.CONFLICT),
    /** What was done is missing. Argument: field. */
    SAY_WHAT_WAS_DONE(ErrorKind.INVALID),
    /** The note of a past answer is missing. Argument: field. */
    NOTE_NEEDED(ErrorKind.INVALID);

    private final ErrorKind kind;

    SafetyError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
