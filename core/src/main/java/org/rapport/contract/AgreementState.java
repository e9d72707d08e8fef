package org.rapport.contract;

/** Where a version stands: proposed until all signed, then in force until a later one is, or withdrawn before that. */
public enum AgreementState {
    PROPOSED,
    ACTIVE,
    SUPERSEDED,
    WITHDRAWN
}
