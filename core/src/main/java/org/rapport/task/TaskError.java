package org.rapport.task;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What may be wrong with saying that a task is done. */
public enum TaskError implements ErrorCode {
    /** The task ends where what it asks for is done. */
    ENDS_ELSEWHERE;

    @Override
    public ErrorKind kind() {
        return ErrorKind.CONFLICT;
    }
}
