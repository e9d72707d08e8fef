package org.rapport.measure.response;

/** How answers came in. */
public enum EnteredBy {
    /** By the respondent, here. */
    RESPONDENT,
    /** By staff, from a form answered on paper. */
    STAFF_FROM_PAPER,
    /** From another system. */
    IMPORT,
    /** From another system that told the score alone: no answers are known. Such a score is kept apart from responses. */
    IMPORTED_TOTAL
}
