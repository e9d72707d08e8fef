package org.rapport.practice;

import org.rapport.audit.JournalAction;

/** What the journal says about practices and members. */
enum PracticeAction implements JournalAction {
    ORGANISATION_FOUNDED("organisation"),
    PRACTICE_CREATED("practice"),
    PRACTICE_CHANGED("practice"),
    SITE_ADDED("site"),
    SITE_RENAMED("site"),
    MEMBER_ADDED("member"),
    MEMBER_ROLES_CHANGED("member"),
    MEMBER_LANGUAGE_CHANGED("member"),
    MEMBER_LEFT("member"),
    SUPERVISION_BEGUN("supervision link"),
    SUPERVISION_ENDED("supervision link");

    private final String subjectKind;

    PracticeAction(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    @Override
    public String subjectKind() {
        return subjectKind;
    }
}
