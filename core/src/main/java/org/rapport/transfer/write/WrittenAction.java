package org.rapport.transfer.write;

import org.rapport.audit.JournalAction;

/** What an import writes into the journal about what it brings. */
public enum WrittenAction implements JournalAction {
    RELATIONSHIP_TAKEN_OVER("relationship");

    private final String subjectKind;

    WrittenAction(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    @Override
    public String subjectKind() {
        return subjectKind;
    }
}
