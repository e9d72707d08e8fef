package org.rapport.contract;

/** Whether somebody may sign an agreement, and what stands in the way. */
public enum MaySign {
    YES,
    /** Under 18, and the practice goes by no rule: nobody signs for this participant. */
    UNDER_AGE,
    /** Without a birth date nobody knows. */
    BIRTH_DATE_UNKNOWN,
    /** Too young under the rule: guardians sign, and what is wanted of the child is there. */
    GUARDIANS_SIGN,
    /** Too young under the rule, and no guardian with the right to sign is recorded. */
    GUARDIAN_MISSING,
    /** Too young under the rule, and the child's assent is not recorded yet. */
    ASSENT_MISSING,
    /** Too young under the rule, and the child said no. */
    ASSENT_REFUSED,
    /** A guardian of somebody who is old enough to sign alone: may sign until they have, and need not. */
    NOT_NEEDED
}
