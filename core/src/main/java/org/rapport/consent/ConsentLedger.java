package org.rapport.consent;

import org.rapport.relationship.LedgerKind;

/** What this feature writes into the ledger, for therapists only. Facts: person, purpose. */
public enum ConsentLedger implements LedgerKind {
    CONSENT_GIVEN,
    CONSENT_REFUSED,
    CONSENT_WITHDRAWN
}
