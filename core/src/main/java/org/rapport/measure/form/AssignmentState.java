package org.rapport.measure.form;

/** Where an assigned form stands. */
public enum AssignmentState {
    /** It waits for its answer. */
    OPEN,
    /** It was answered. */
    ANSWERED,
    /** The therapist left it out, with a reason. */
    SKIPPED,
    /** It was withdrawn. */
    CLOSED
}
