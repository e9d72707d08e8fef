package org.rapport.desk.portal;

import org.rapport.audit.JournalAction;

/** What the portal's pages write into the journal. */
enum PortalPageAction implements JournalAction {
    PORTAL_HOME_SHOWN("person"),
    PORTAL_SESSIONS_SHOWN("person"),
    PORTAL_ACCESS_SHOWN("person");

    private final String subjectKind;

    PortalPageAction(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    @Override
    public String subjectKind() {
        return subjectKind;
    }
}
