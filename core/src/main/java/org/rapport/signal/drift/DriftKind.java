package org.rapport.signal.drift;

/** What can drift away from the agreement; in the order in which it is read. */
public enum DriftKind {
    /** Sessions are rarer or more frequent than agreed. */
    FREQUENCY,
    /** Sessions are planned longer or shorter than agreed. */
    LENGTH,
    /** Sessions are called off, or nobody comes. */
    MISSED,
    /** More sessions, or a later day, than the work was expected to take. */
    EXTENT,
    /** The agreement was not looked back on when that was agreed. */
    REVIEW,
    /** Sessions are held without an agreement. */
    FRAME,
    /** Sessions lie outside the hours in which the organisation works. */
    HOURS
}
