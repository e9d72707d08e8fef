package org.rapport.measure.instrument;

import org.rapport.audit.JournalAction;

/** What is written into the journal about instruments; the subject is the change. */
public enum InstrumentAction implements JournalAction {
    INSTRUMENT_SETTINGS_CHANGED;

    @Override
    public String subjectKind() {
        return "instrument-setting";
    }
}
