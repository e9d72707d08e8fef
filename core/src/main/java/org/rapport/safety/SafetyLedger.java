package org.rapport.safety;

import org.rapport.relationship.LedgerKind;

/** What this feature writes into a relationship's timeline. */
public enum SafetyLedger implements LedgerKind {
    /** An answer asked for a person at once. */
    RISK_RAISED,
    /** Somebody took it up. */
    RISK_TAKEN_UP
}
