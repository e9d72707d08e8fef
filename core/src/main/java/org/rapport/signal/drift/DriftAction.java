package org.rapport.signal.drift;

import org.rapport.audit.JournalAction;

/** What drift writes into the journal. */
enum DriftAction implements JournalAction {
    DRIFT_READ("relationship"),
    DRIFT_FOUND("relationship"),
    DRIFT_OVER("relationship"),
    DRIFT_LIMITS_SET("organisation");

    private final String subjectKind;

    DriftAction(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    @Override
    public String subjectKind() {
        return subjectKind;
    }
}
