package org.rapport.session;

/** Whether a participant came. */
public enum AttendanceStatus {
    EXPECTED,
    ATTENDED,
    LATE,
    ABSENT,
    EXCUSED
}
