package org.rapport.account;

/** What a personal link is for. */
public enum LinkKind {
    /** Answering a form; the subject is its assignment. */
    CHECK,
    /** Reading and signing an agreement; the subject is its version. */
    AGREEMENT,
    /** Making the own access to the portal; the subject is the person. */
    PORTAL,
    /** Signing an agreement as a guardian, on its administrative terms; the subject is its version. */
    GUARDIAN,
    /** Saying what somebody allows, and taking it back; the subject is the relationship. */
    CONSENT,
    /** Reading, writing and answering goals; the subject is the relationship. */
    GOALS
}
