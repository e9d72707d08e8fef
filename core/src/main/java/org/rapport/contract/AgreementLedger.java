package org.rapport.contract;

import org.rapport.relationship.LedgerKind;

/** What agreements write into the ledger. */
public enum AgreementLedger implements LedgerKind {
    AGREEMENT_PROPOSED,
    AGREEMENT_SIGNED_BY_CLIENT,
    AGREEMENT_SIGNED_BY_THERAPIST,
    AGREEMENT_SIGNED_BY_GUARDIAN,
    OWN_CONSENT_GIVEN,
    GOALS_RELEASED,
    GOALS_RELEASE_TAKEN_BACK,
    AGREEMENT_IN_FORCE,
    AGREEMENT_SUPERSEDED,
    AGREEMENT_WITHDRAWN
}
