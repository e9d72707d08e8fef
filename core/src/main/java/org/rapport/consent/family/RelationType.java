package org.rapport.consent.family;

/** What the second person is to the first. */
public enum RelationType {
    MOTHER,
    FATHER,
    PARENT,
    STEP_PARENT,
    FOSTER_PARENT,
    CHILD,
    STEP_CHILD,
    FOSTER_CHILD,
    SIBLING,
    HALF_SIBLING,
    STEP_SIBLING,
    GRANDPARENT,
    GRANDCHILD,
    SPOUSE,
    PARTNER,
    FORMER_PARTNER,
    GUARDIAN,
    OTHER_RELATIVE,
    OTHER
}
