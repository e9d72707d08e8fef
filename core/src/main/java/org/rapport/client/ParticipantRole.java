package org.rapport.client;

/** What a person is within one unit; the same person may be something else in another. */
public enum ParticipantRole {
    CLIENT,
    PARTNER,
    PARENT,
    CHILD,
    MEMBER
}
