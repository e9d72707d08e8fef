package org.rapport.contract;

/** Whether somebody may sign an agreement. */
public enum MaySign {
    YES,
    /** Under 18: neither a signature nor an assent can be recorded yet. */
    UNDER_AGE,
    /** Without a birth date nobody knows. */
    BIRTH_DATE_UNKNOWN
}
