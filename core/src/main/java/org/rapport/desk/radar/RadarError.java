package org.rapport.desk.radar;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What may be wrong with what a supervisor asks of the radar. */
public enum RadarError implements ErrorCode {
    /** The day to look again is not after today or more than a year away. Argument: field. */
    DAY_NOT_AHEAD;

    @Override
    public ErrorKind kind() {
        return ErrorKind.INVALID;
    }
}
