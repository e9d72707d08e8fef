package org.rapport.contract.terms;

/** Who the client of a couple's or family's work is. */
public enum WhoIsClient {
    /** The relationship or the family as a whole. */
    TOGETHER,
    /** Each participant. */
    EACH
}
