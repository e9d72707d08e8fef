package org.rapport.account;

/** What a code that went to somebody's own mail address lets them do. */
public enum CodePurpose {
    /** Sign in to the portal. */
    SIGN_IN,
    /** Read back, in another browser, what was typed of a form through its link. */
    DRAFT
}
