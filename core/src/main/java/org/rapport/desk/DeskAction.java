package org.rapport.desk;

import org.rapport.audit.JournalAction;

/** What the desk writes into the journal. */
enum DeskAction implements JournalAction {
    TODAY_SHOWN("member"),
    WAITING_SHOWN("relationship");

    private final String subjectKind;

    DeskAction(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    @Override
    public String subjectKind() {
        return subjectKind;
    }
}
