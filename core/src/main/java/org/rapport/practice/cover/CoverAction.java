package org.rapport.practice.cover;

import org.rapport.audit.JournalAction;

/** What the journal says about cover. */
enum CoverAction implements JournalAction {
    COVER_ARRANGED,
    COVER_REMOVED;

    @Override
    public String subjectKind() {
        return "cover";
    }
}
