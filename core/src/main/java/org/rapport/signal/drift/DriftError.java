package org.rapport.signal.drift;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What may be wrong with limits of drift. */
public enum DriftError implements ErrorCode {
    /** The last hour of work is not after the first. Argument: field. */
    HOURS_UPSIDE_DOWN;

    @Override
    public ErrorKind kind() {
        return ErrorKind.INVALID;
    }
}
