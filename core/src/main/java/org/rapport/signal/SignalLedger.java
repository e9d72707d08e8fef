package org.rapport.signal;

import org.rapport.relationship.LedgerKind;

/** What signals write into the ledger, for therapists only. Facts: number (of the session), person, drop, threshold. */
public enum SignalLedger implements LedgerKind {
    ALLIANCE_NOTICE,
    ALLIANCE_SIGNAL,
    ALLIANCE_SLOW_DECLINE,
    /** The scores are back where a possible strain or slow decline began. Facts: number (of that session), since, person. */
    ALLIANCE_BACK,
    TENSION_REPORTED
}
