package org.rapport.account;

/** What a personal link is worth when it is opened. */
public enum LinkState {
    /** It opens. */
    OPEN,
    /** It has served its purpose. */
    USED,
    /** Its time is over. */
    EXPIRED,
    /** It was withdrawn or replaced by a newer one. */
    REVOKED,
    /** There is no such link. */
    UNKNOWN
}
