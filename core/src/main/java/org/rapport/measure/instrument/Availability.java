package org.rapport.measure.instrument;

/** Whether a form can be given to a client to answer here. Values of a paper form can always be typed in. */
public enum Availability {
    /** It can. */
    AVAILABLE,
    /** Its words are not installed; in the demonstration it can be tried by marked labels of our own. */
    DEMONSTRATION,
    /** Its words are not installed; the practice asks the rights holder. */
    WORDING_NOT_INSTALLED,
    /** The licence allows paper only. */
    PAPER_ONLY,
    /** It is not made for clients. */
    NOT_FOR_CLIENTS,
    /** The organisation made it and offers it no longer. */
    RETIRED
}
