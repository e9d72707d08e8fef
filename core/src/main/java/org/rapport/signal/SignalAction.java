package org.rapport.signal;

import org.rapport.audit.JournalAction;

/** What signals write into the journal. */
enum SignalAction implements JournalAction {
    SIGNALS_READ,
    SIGNALS_COMPUTED;

    @Override
    public String subjectKind() {
        return "relationship";
    }
}
