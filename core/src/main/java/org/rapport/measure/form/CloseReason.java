package org.rapport.measure.form;

/** Why a form was closed before it was answered. */
public enum CloseReason {
    /** The therapist took it back. */
    TAKEN_BACK,
    /** Its session was called off. */
    CALLED_OFF,
    /** The respondent did not take part in its session. */
    DID_NOT_COME,
    /** The check of the next session opened. */
    NEXT_SESSION
}
