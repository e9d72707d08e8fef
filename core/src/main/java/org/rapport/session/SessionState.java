package org.rapport.session;

/** Where a session stands. */
public enum SessionState {
    PLANNED,
    HELD,
    CANCELLED
}
