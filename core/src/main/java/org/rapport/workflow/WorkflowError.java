package org.rapport.workflow;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What may be wrong with going on with a course. */
public enum WorkflowError implements ErrorCode {
    /** The course is closed. */
    COURSE_CLOSED(ErrorKind.CONFLICT),
    /** This cannot be done where the course stands. */
    NOT_AT_THIS_STEP(ErrorKind.CONFLICT),
    /** The step is answered by its form. */
    ANSWERED_BY_FORM(ErrorKind.CONFLICT),
    /** No step stands behind this one. */
    NO_FURTHER_STEP(ErrorKind.CONFLICT),
    /** No plugin brings the workflow here any more; the course can only be closed. */
    WORKFLOW_GONE(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    WorkflowError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
