package org.rapport.contract.terms;

/** What a term is about; in the order in which agreements are read. */
public enum TermGroup {
    SESSIONS,
    MONEY,
    WORK,
    PRIVACY,
    TOGETHER
}
