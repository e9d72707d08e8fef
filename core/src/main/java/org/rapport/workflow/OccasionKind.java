package org.rapport.workflow;

/** Why a course began: a kind of signal, by the names workflows are asked with, or a form that came in. */
public enum OccasionKind {
    REPORT,
    NOTICE,
    SIGNAL,
    SLOW_DECLINE,
    TENSION_REPORTED
}
