package org.rapport.relationship;

import org.rapport.audit.JournalAction;

/** What this feature writes into the journal. */
enum RelationshipAction implements JournalAction {
    RELATIONSHIP_OPENED("relationship"),
    PHASE_CHANGED("relationship"),
    SITE_CHOSEN("relationship"),
    PERSON_SHOWN("person"),
    PERSON_CORRECTED("person");

    private final String subjectKind;

    RelationshipAction(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    @Override
    public String subjectKind() {
        return subjectKind;
    }
}
