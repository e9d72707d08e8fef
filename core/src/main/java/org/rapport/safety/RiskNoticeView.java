package org.rapport.safety;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.spi.LocalText;

/**
 * A risk answer as somebody who was asked sees it.
 *
 * @param code of the relationship's unit
 * @param therapists their names
 * @param clinical what only those see who may read clinical text; empty for managers and administrators
 * @param takenUpAt when somebody took it up
 * @param takenUpBy their name, empty before
 */
public record RiskNoticeView(
        UUID id,
        String code,
        List<String> therapists,
        Instant raisedAt,
        Optional<Clinical> clinical,
        Optional<Instant> takenUpAt,
        String takenUpBy) {

    /** Keeps its own copy. */
    public RiskNoticeView {
        therapists = List.copyOf(therapists);
    }

    /** The id only. */
    @Override
    public String toString() {
        return "RiskNoticeView " + id;
    }

    /**
     * Who answered what.
     *
     * @param relationship where it belongs
     * @param person the name
     * @param contact how the person is reached; empty when nothing is known
     * @param instrument its name
     * @param answers the answers that need attention
     * @param done what was done, once it was taken up
     */
    public record Clinical(
            UUID relationship, String person, String contact, LocalText instrument, List<Answer> answers, String done) {

        /** Keeps its own copy. */
        public Clinical {
            answers = List.copyOf(answers);
        }

        /** Nothing of it. */
        @Override
        public String toString() {
            return "Clinical";
        }
    }

    /**
     * One answer.
     *
     * @param item what it is about, a short topic and not its wording
     * @param value the option's value
     * @param highest the highest possible value
     */
    public record Answer(LocalText item, BigDecimal value, BigDecimal highest) {

        /** Nothing of it. */
        @Override
        public String toString() {
            return "Answer";
        }
    }
}
