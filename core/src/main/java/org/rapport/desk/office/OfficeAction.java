package org.rapport.desk.office;

import org.rapport.audit.JournalAction;

/** What the office's lists write into the journal: who comes here is confidential too. */
enum OfficeAction implements JournalAction {
    SCHEDULE_LISTED,
    TERMS_LISTED;

    @Override
    public String subjectKind() {
        return "member";
    }
}
