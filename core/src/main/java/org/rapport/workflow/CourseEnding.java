package org.rapport.workflow;

/** Why a course is over. */
public enum CourseEnding {
    /** The workflow has no further step. */
    FINISHED,
    /** The therapist took it up in another way. */
    DONE_OTHERWISE,
    /** The client does not want it. */
    NOT_WANTED,
    /** It does not fit here. */
    NOT_FITTING,
    /** Its workflow is gone or does not go on. */
    CANNOT_GO_ON;

    /** Whether a therapist can give this reason. */
    public boolean byTherapist() {
        return this != FINISHED;
    }
}
