package org.rapport.workflow;

/** What became of a step. */
public enum StepOutcome {
    DONE,
    NOT_DONE,
    /** Its form was handed in. */
    FORM,
    /** Its time passed. */
    LATE,
    /** The workflow did not say what comes next, and the therapist went on to the step behind it. */
    PASSED_OVER
}
