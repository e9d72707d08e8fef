package org.rapport.shared;

/** The kinds of failure a use case may answer with; REST and pages map each to one status. */
public enum ErrorKind {
    /** What was typed does not fit; it can be corrected. */
    INVALID,
    /** There is no such thing, or not for this person: the two are not told apart. */
    NOT_FOUND,
    /** This person may not do this. */
    FORBIDDEN,
    /** It does not fit what others did meanwhile. */
    CONFLICT,
    /** Something outside did not answer. */
    EXTERNAL
}
