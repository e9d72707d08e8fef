package org.rapport.relationship.timeline;

import org.rapport.audit.JournalAction;

/** What is written into the journal when a ledger is read. */
enum TimelineAction implements JournalAction {
    LEDGER_SHOWN;

    @Override
    public String subjectKind() {
        return "relationship";
    }
}
