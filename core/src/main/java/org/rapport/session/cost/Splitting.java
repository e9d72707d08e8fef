package org.rapport.session.cost;

/** How a statement is shared between those who pay. */
public enum Splitting {
    /** As the agreement says: each participant the same part where it says so, else together. */
    AS_AGREED,
    /** One sum. */
    TOGETHER,
    /** Each participant the same part. */
    EQUALLY
}
