package org.rapport.contract;

/** How often sessions are agreed to take place. */
public enum Frequency {
    WEEKLY,
    FORTNIGHTLY,
    TWICE_A_WEEK,
    MONTHLY,
    AS_NEEDED
}
