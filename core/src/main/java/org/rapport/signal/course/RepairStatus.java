package org.rapport.signal.course;

/** Whether the scores came back after an event. Says nothing about what client and therapist did. */
public enum RepairStatus {
    /** No sufficient recovery yet, and the window is not over. */
    OPEN,
    /** At least the {@code repairFraction} share came back, not yet all of it. */
    PARTIAL,
    /** The score is back at or over where it fell from. */
    REPAIRED,
    /** The window passed without sufficient recovery. */
    UNREPAIRED
}
