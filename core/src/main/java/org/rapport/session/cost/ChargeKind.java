package org.rapport.session.cost;

/** Why something is due for a session. */
public enum ChargeKind {
    /** It was held. */
    SESSION,
    /** It was held, was the first, and that has a fee of its own. */
    FIRST,
    /** It was held, was longer than agreed, and that has a fee of its own. */
    LONG,
    /** The client called it off later than agreed. */
    CALLED_OFF_LATE,
    /** Nobody came. */
    NOBODY_CAME,
    /** It was held on a day on which no agreement held: nothing was agreed about it. */
    WITHOUT_AGREEMENT
}
