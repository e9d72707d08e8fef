package org.rapport.measure;

import java.util.List;
import org.rapport.spi.Instrument;
import org.rapport.spi.Respondent;
import org.rapport.spi.Timeframe;

/** Who answers: a participant, the treating therapist, or somebody who takes no part in the sessions. */
public enum RespondentKind {
    CLIENT(List.of(Respondent.CLIENT, Respondent.PARTNER, Respondent.YOUNG_PERSON, Respondent.CAREGIVER)),
    THERAPIST(List.of(Respondent.THERAPIST)),
    OBSERVER(List.of(Respondent.CAREGIVER, Respondent.OBSERVER, Respondent.PARTNER, Respondent.CLIENT));

    private final List<Respondent> readers;

    RespondentKind(List<Respondent> readers) {
        this.readers = readers;
    }

    /** Whether an instrument has a form for them. */
    public boolean fillsIn(Instrument instrument) {
        return readers.stream().anyMatch(instrument.respondents()::contains);
    }

    /** Whether both sides answer it about one session, which asks for it by itself. */
    public boolean askedWithSession(Instrument instrument) {
        return instrument.timeframe() == Timeframe.LAST_SESSION
                && THERAPIST.fillsIn(instrument)
                && CLIENT.fillsIn(instrument);
    }

    /** Whose words of an instrument they read: the usual ones if it has them, else those of a member, a young person or a caregiver. */
    public Respondent reader(Instrument instrument) {
        return readers.stream()
                .filter(instrument.respondents()::contains)
                .findFirst()
                .orElse(readers.get(0));
    }
}
