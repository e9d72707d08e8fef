package org.rapport.contract;

/** On which side somebody signs. */
public enum PartyKind {
    CLIENT,
    THERAPIST,
    /** Signs for a child. */
    GUARDIAN
}
