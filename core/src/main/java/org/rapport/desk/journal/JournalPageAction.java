package org.rapport.desk.journal;

import org.rapport.audit.JournalAction;

/** What looking at the journal writes into it. */
enum JournalPageAction implements JournalAction {
    JOURNAL_SHOWN("journal"),
    JOURNAL_SUBJECTS_SHOWN("journal"),
    PLUGIN_DECISIONS_SHOWN("journal"),
    READINGS_SHOWN("person");

    private final String subjectKind;

    JournalPageAction(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    @Override
    public String subjectKind() {
        return subjectKind;
    }
}
