package org.rapport.desk;

import org.rapport.audit.JournalAction;

/** What the desk writes into the journal. */
enum DeskAction implements JournalAction {
    TODAY_SHOWN;

    @Override
    public String subjectKind() {
        return "member";
    }
}
