package org.rapport.client.consent;

/** What holds for one person and purpose on a day. */
public enum ConsentState {
    /** Nobody decided yet. */
    NEVER_ASKED,
    /** A guardian or the child's own yes is still missing. */
    WAITING,
    GIVEN,
    /** Given until a day that has passed. */
    EXPIRED,
    REFUSED,
    WITHDRAWN;

    /** Whether somebody said no, or the yes has run out. */
    public boolean isNo() {
        return this == EXPIRED || this == REFUSED || this == WITHDRAWN;
    }
}
