package org.rapport.client.minor;

/** What a guardian may read of what a young person says or works on. */
public enum ParentAccess {
    /** Only what the young person released. */
    RELEASED_ONLY,
    /** That, and what a recorded decision with a reason opens. */
    RELEASED_OR_DECIDED
}
