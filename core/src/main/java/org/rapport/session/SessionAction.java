package org.rapport.session;

import org.rapport.audit.JournalAction;

/** What sessions write into the journal. */
enum SessionAction implements JournalAction {
    SESSIONS_PLANNED,
    SESSION_OPENED,
    SESSION_CANCELLED,
    ATTENDANCE_MARKED,
    SESSION_READ,
    SESSIONS_READ;

    @Override
    public String subjectKind() {
        return "session";
    }
}
