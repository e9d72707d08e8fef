package org.rapport.measure.response;

import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/** Raw answers with the structure, without words, they were given to. */
public record AnsweredForm(Instrument structure, Answers answers) {

    /** The instrument only. */
    @Override
    public String toString() {
        return "AnsweredForm of " + structure.id();
    }
}
