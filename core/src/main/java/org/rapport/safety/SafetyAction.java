package org.rapport.safety;

import org.rapport.audit.JournalAction;

/** What this feature writes into the journal. */
public enum SafetyAction implements JournalAction {
    RISK_RAISED("risk"),
    RISK_WIDENED("risk"),
    RISK_SHOWN("risk"),
    RISK_TAKEN_UP("risk"),
    PAST_RISK_NOTED("response"),
    PAST_RISK_SHOWN("response"),
    PAST_RISK_CLOSED("response"),
    CRISIS_CONTACTS_CHANGED("practice");

    private final String subjectKind;

    SafetyAction(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    @Override
    public String subjectKind() {
        return subjectKind;
    }
}
