package org.rapport.client.minor;

/** What a child said to the work. */
public enum AssentOutcome {
    GIVEN,
    REFUSED,
    /** The child is not able to say. */
    NOT_ABLE
}
