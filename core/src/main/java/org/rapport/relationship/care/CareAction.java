package org.rapport.relationship.care;

import org.rapport.audit.JournalAction;

/** What these records write into the journal. */
enum CareAction implements JournalAction {
    GUARDIANS_SHOWN("person"),
    GUARDIAN_RECORDED("guardianship"),
    GUARDIAN_ENDED("guardianship"),
    ASSENT_RECORDED("assent"),
    CONTACT_CARE_SHOWN("person"),
    CONTACT_KEPT("person"),
    CONTACT_SHOWN_AGAIN("person");

    private final String subjectKind;

    CareAction(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    @Override
    public String subjectKind() {
        return subjectKind;
    }
}
