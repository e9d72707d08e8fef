package org.rapport.desk;

/** Why a relationship asks for a look, most urgent first. */
public enum AttentionReason {
    /** A marked fall of the alliance that has not come back in the scores. */
    POSSIBLE_STRAIN,
    /** The alliance fell little by little. */
    SLOW_DECLINE,
    /** The own check of a held session is still to be answered, so the clients' answers stay closed. */
    OWN_CHECK_WAITING,
    /** A proposed agreement lacks a signature. */
    SIGNATURE_MISSING,
    /** No agreement is in force. */
    NO_AGREEMENT,
    /** The agreed review point is reached. */
    REVIEW_DUE,
    /** The agreement ends on a day that is near or past. */
    AGREEMENT_ENDS,
    /** The agreed number of sessions is nearly or wholly used up. */
    SESSIONS_RUN_OUT
}
