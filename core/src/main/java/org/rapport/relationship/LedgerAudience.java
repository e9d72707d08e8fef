package org.rapport.relationship;

/** Who may read a ledger entry. */
public enum LedgerAudience {
    /** The relationship's therapists. */
    THERAPIST,
    /** The participants too. */
    CLIENT_AND_THERAPIST
}
