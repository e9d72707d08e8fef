package org.rapport.client.minor;

/** What a guardian may do for a child. There is no right to read what the child says. */
public enum GuardianRight {
    SIGN,
    PAY,
    SEE_APPOINTMENTS
}
