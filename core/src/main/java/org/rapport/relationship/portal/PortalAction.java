package org.rapport.relationship.portal;

import org.rapport.audit.JournalAction;

/** What the portal's invitations write into the journal. */
enum PortalAction implements JournalAction {
    PORTAL_INVITED("person"),
    PORTAL_SET_UP("person"),
    PORTAL_OPENED("person"),
    PORTAL_ENDED("person");

    private final String subjectKind;

    PortalAction(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    @Override
    public String subjectKind() {
        return subjectKind;
    }
}
