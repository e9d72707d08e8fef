package org.rapport.contract.age;

import org.rapport.audit.JournalAction;

/** What birthdays write into the journal. */
enum AgeAction implements JournalAction {
    AGE_REACHED;

    @Override
    public String subjectKind() {
        return "person";
    }
}
