package org.rapport.measure;

import org.rapport.audit.JournalAction;

/** What measures write into the journal. */
public enum MeasureAction implements JournalAction {
    INSTRUMENT_ASSIGNED("assignment"),
    CHECK_LINK_MADE("assignment"),
    CHECK_FORM_SHOWN("assignment"),
    CHECK_ANSWERED("assignment"),
    CHECK_SKIPPED("assignment"),
    CHECK_WITHDRAWN("assignment"),
    DRAFT_CODE_SENT("assignment"),
    DRAFT_BROUGHT("assignment"),
    PAPER_FORM_ENTERED("response"),
    ASSIGNMENTS_SHOWN("relationship"),
    SESSION_CHECKS_SHOWN("session"),
    COURSES_SHOWN("relationship"),
    COURSE_RELEASE_DECIDED("relationship"),
    WORDING_INSTALLED("wording"),
    WORDING_REMOVED("wording"),
    INSTRUMENT_MADE("instrument"),
    INSTRUMENT_RETIRED("instrument"),
    INSTRUMENT_OFFERED("instrument"),
    NORM_SEX_TOLD("person"),
    OBSERVERS_SHOWN("relationship"),
    OBSERVER_NAMED("observer"),
    OBSERVER_ENDED("observer"),
    FORMS_READ("person"),
    SCORES_READ("person");

    private final String subjectKind;

    MeasureAction(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    @Override
    public String subjectKind() {
        return subjectKind;
    }
}
