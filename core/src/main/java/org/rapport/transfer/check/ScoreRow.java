package org.rapport.transfer.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.RespondentKind;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/**
 * What a row of the scores' file says, after all rules were asked.
 *
 * @param respondent the person or the therapist
 * @param meeting the session it is about, where it is about one
 * @param answers what was answered; nothing where the total alone is known
 * @param total the score on one scale, where it alone is known
 */
public record ScoreRow(
        Instrument instrument,
        RespondentKind kind,
        UUID respondent,
        Instant answeredAt,
        Optional<Meeting> meeting,
        Optional<Answers> answers,
        Optional<Total> total) {

    /** A score of which the answers are not known. */
    public record Total(String scale, BigDecimal value) {

        /** The scale only. */
        @Override
        public String toString() {
            return "Total of " + scale;
        }
    }

    /** The instrument only. */
    @Override
    public String toString() {
        return "ScoreRow of " + instrument.id();
    }
}
