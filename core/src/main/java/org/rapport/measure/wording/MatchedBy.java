package org.rapport.measure.wording;

/** How an item, or a whole questionnaire, was recognised. */
public enum MatchedBy {
    /** By a code both have. */
    CODE,
    /** By the address or the ids both have. */
    ID,
    /** As the administrator matched it when the same questionnaire came before. */
    EARLIER,
    /** By its place only, since nothing else says anything: to be compared. */
    PLACE,
    /** By the administrator, now. */
    HAND,
    /** Not at all. */
    NONE
}
