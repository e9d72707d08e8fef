package org.rapport.relationship.care;

import org.rapport.relationship.LedgerKind;

/** What these records write into the ledger, for therapists only. */
public enum CareLedger implements LedgerKind {
    GUARDIAN_RECORDED,
    GUARDIAN_ENDED,
    ASSENT_RECORDED,
    CONTACT_KEPT,
    CONTACT_SHOWN_AGAIN
}
