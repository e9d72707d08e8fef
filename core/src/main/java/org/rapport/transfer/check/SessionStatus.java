package org.rapport.transfer.check;

/** What became of a session of the past: somebody came, nobody came, or it was called off. */
public enum SessionStatus {
    ATTENDED,
    LATE,
    ABSENT,
    EXCUSED,
    CANCELLED
}
