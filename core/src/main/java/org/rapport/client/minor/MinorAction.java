package org.rapport.client.minor;

import org.rapport.audit.JournalAction;

/** What rules about young people write into the journal. */
enum MinorAction implements JournalAction {
    RULE_SAVED("jurisdiction rule"),
    PRACTICE_RULE_CHOSEN("practice"),
    PRACTICE_RULE_TAKEN_AWAY("practice");

    private final String subjectKind;

    MinorAction(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    @Override
    public String subjectKind() {
        return subjectKind;
    }
}
