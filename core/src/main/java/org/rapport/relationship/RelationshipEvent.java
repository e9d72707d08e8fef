package org.rapport.relationship;

/** What this feature writes into the ledger. */
enum RelationshipEvent implements LedgerKind {
    /** Facts: kind, participants. */
    RELATIONSHIP_OPENED,
    /** Facts: from, to. */
    PHASE_CHANGED
}
