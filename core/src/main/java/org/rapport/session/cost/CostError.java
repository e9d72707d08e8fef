package org.rapport.session.cost;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What may be wrong with asking for a statement. */
public enum CostError implements ErrorCode {
    /** The period ends before it begins. Argument: field. */
    PERIOD_UPSIDE_DOWN,
    /** The period is longer than two years. Argument: field. */
    PERIOD_TOO_LONG;

    @Override
    public ErrorKind kind() {
        return ErrorKind.INVALID;
    }
}
