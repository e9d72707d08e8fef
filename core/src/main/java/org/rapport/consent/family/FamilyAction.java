package org.rapport.consent.family;

import org.rapport.audit.JournalAction;

/** What this part writes into the journal. */
enum FamilyAction implements JournalAction {
    RELATIONS_SHOWN,
    RELATION_DESCRIBED;

    @Override
    public String subjectKind() {
        return "relationship";
    }
}
