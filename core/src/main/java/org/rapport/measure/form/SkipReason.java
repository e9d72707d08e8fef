package org.rapport.measure.form;

/** Why a therapist left out the own check. */
public enum SkipReason {
    NO_TIME,
    NOT_SUITABLE,
    CLIENT_ASKED,
    OTHER
}
