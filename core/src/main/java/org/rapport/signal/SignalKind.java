package org.rapport.signal;

/** What was seen. None says that something is wrong; each asks a person to look. */
public enum SignalKind {
    /** The alliance dipped between two forms. */
    NOTICE,
    /** Possible strain: the alliance fell markedly between two forms. */
    SIGNAL,
    /** The alliance went down little by little. */
    SLOW_DECLINE,
    /** Somebody said that there was tension. */
    TENSION_REPORTED
}
