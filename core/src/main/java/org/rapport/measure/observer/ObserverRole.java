package org.rapport.measure.observer;

import org.rapport.spi.Instrument;
import org.rapport.spi.Population;
import org.rapport.spi.Respondent;

/** As what somebody outside the sessions is asked. */
public enum ObserverRole {
    /** Cares for a young person. */
    CAREGIVER {
        @Override
        public boolean answers(Instrument instrument) {
            return instrument.respondents().contains(Respondent.CAREGIVER);
        }
    },
    /** Another member of the family. */
    RELATIVE {
        @Override
        public boolean answers(Instrument instrument) {
            return instrument.respondents().contains(Respondent.PARTNER)
                    || (instrument.respondents().contains(Respondent.CLIENT)
                            && instrument.populations().contains(Population.FAMILY));
        }
    },
    /** Watches from outside. */
    OBSERVER {
        @Override
        public boolean answers(Instrument instrument) {
            return instrument.respondents().contains(Respondent.OBSERVER);
        }
    };

    /** Whether there is a form of this instrument for them. */
    public abstract boolean answers(Instrument instrument);
}
