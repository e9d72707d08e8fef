package org.rapport.signal;

import org.rapport.audit.JournalAction;

/** What signals write into the journal. */
enum SignalAction implements JournalAction {
    SIGNALS_READ("relationship"),
    SIGNALS_COMPUTED("relationship"),
    PARAMETERS_RENEWED("organisation");

    private final String subjectKind;

    SignalAction(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    @Override
    public String subjectKind() {
        return subjectKind;
    }
}
