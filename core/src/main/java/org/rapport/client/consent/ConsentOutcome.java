package org.rapport.client.consent;

/** What was decided. */
public enum ConsentOutcome {
    GIVEN,
    REFUSED,
    /** Given before and taken back. */
    WITHDRAWN
}
