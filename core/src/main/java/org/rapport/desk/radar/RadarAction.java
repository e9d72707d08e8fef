package org.rapport.desk.radar;

import org.rapport.audit.JournalAction;

/** What the radar writes into the journal. */
enum RadarAction implements JournalAction {
    RADAR_SHOWN("member"),
    RADAR_LOOKED_AT("relationship"),
    SUPERVISED_SHOWN("relationship");

    private final String subjectKind;

    RadarAction(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    @Override
    public String subjectKind() {
        return subjectKind;
    }
}
