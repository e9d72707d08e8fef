package org.rapport.consent.family;

/** How close two people are, as one of them or somebody else sees it. */
public enum ContactStatus {
    CLOSE,
    REGULAR,
    REDUCED,
    CONFLICTUAL,
    CUT_OFF,
    UNKNOWN
}
