package org.rapport.consent.family;

import org.rapport.task.TaskKind;

/** What agreements about contact ask members to do. */
public enum FamilyTask implements TaskKind {
    /** An agreement is to be looked at again by its day; the subject is the agreement. */
    CONTACT_REVIEW_DUE
}
