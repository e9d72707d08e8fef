package org.rapport.session;

import org.rapport.relationship.LedgerKind;

/** What sessions write into the ledger. */
public enum SessionLedger implements LedgerKind {
    SESSION_PLANNED,
    SERIES_PLANNED,
    SESSION_HELD,
    SESSION_CANCELLED
}
