package org.rapport.session.cost;

import org.rapport.audit.JournalAction;

/** What costs write into the journal. */
enum CostAction implements JournalAction {
    ESTIMATE_READ,
    STATEMENT_READ;

    @Override
    public String subjectKind() {
        return "relationship";
    }
}
