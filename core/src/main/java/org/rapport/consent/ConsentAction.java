package org.rapport.consent;

import org.rapport.audit.JournalAction;

/** What this feature writes into the journal. */
enum ConsentAction implements JournalAction {
    CONSENTS_SHOWN("person"),
    CONSENT_GIVEN("person"),
    CONSENT_REFUSED("person"),
    CONSENT_WITHDRAWN("person"),
    CONSENT_LINK_MADE("person"),
    SECRETS_POLICY_CHOSEN("relationship"),
    CONSENT_TEXT_WRITTEN("organisation"),
    CONSENTS_REMIND_ONLY("organisation"),
    CONSENTS_STOP("organisation");

    private final String subjectKind;

    ConsentAction(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    @Override
    public String subjectKind() {
        return subjectKind;
    }
}
