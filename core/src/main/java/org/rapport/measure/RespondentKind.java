package org.rapport.measure;

import org.rapport.spi.Respondent;

/** Who answers: a participant or the treating therapist. */
public enum RespondentKind {
    CLIENT(Respondent.CLIENT),
    THERAPIST(Respondent.THERAPIST);

    private final Respondent reader;

    RespondentKind(Respondent reader) {
        this.reader = reader;
    }

    /** Whose words of an instrument they read. */
    public Respondent reader() {
        return reader;
    }
}
