package org.rapport.workflow;

/** Where a course stands. */
public enum CourseState {
    /** Somebody has a step to do. */
    UNDER_WAY,
    /** The form of the step may not be given now. */
    WAITING,
    /** The workflow is asked what comes next. */
    ASKING,
    /** The workflow did not say what comes next; the therapist does, or closes it. */
    STUCK,
    CLOSED
}
