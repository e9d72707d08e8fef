package org.rapport.consent.family;

/** What became of one contact. */
public enum MeetingOutcome {
    PLANNED,
    HAPPENED,
    CANCELLED
}
