package org.rapport.contract;

import org.rapport.audit.JournalAction;

/** What agreements write into the journal. */
enum AgreementAction implements JournalAction {
    AGREEMENT_PROPOSED,
    AGREEMENT_SIGNED,
    AGREEMENT_WITHDRAWN,
    AGREEMENT_IN_FORCE,
    AGREEMENT_SUPERSEDED,
    AGREEMENT_READ,
    AGREEMENT_COPY_TAKEN,
    AGREEMENT_LOOKED_BACK_ON,
    AGREEMENT_CHANGE_ASKED,
    AGREEMENT_CHANGE_SUGGESTED,
    AGREEMENT_CHANGE_ACCEPTED,
    AGREEMENT_CHANGE_DECLINED,
    AGREEMENT_CHANGE_TAKEN_BACK,
    OWN_CONSENT_GIVEN,
    GOALS_RELEASED,
    GOALS_DECIDED_OPEN,
    GOALS_RELEASE_TAKEN_BACK;

    @Override
    public String subjectKind() {
        return "agreement";
    }
}
