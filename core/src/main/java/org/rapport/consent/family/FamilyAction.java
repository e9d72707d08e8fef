package org.rapport.consent.family;

import org.rapport.audit.JournalAction;

/** What this part writes into the journal. */
enum FamilyAction implements JournalAction {
    RELATIONS_SHOWN,
    RELATION_DESCRIBED,
    CONTACT_AGREEMENTS_SHOWN,
    CONTACT_AGREED,
    CONTACT_MOVED,
    CONTACT_LOGGED;

    @Override
    public String subjectKind() {
        return "relationship";
    }
}
