package org.rapport.measure.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.response.RawAnswers;

/**
 * Hands over a form a client answered elsewhere, known by the person alone. Items that were left out stay out.
 *
 * @param person who answered
 * @param relationship which of the caller's own it belongs to; null where the person takes part in one of them only
 * @param assignment the open form this answers, or null when it was never asked here
 * @param answeredOn the day, or null for that of {@code answeredAt}, or today
 * @param answeredAt the moment, or null where only the day is known
 * @param identifier the sender's own name for the form, the same for every attempt to send it; null where each is a new one
 * @param whole whether nothing that has to be answered may be missing
 */
public record SendForm(
        UUID person,
        @Nullable UUID relationship,
        String instrument,
        @Nullable UUID assignment,
        @Nullable LocalDate answeredOn,
        @Nullable Instant answeredAt,
        @Nullable String identifier,
        boolean whole,
        RawAnswers answers) {

    /** The person only. */
    @Override
    public String toString() {
        return "SendForm of " + person;
    }
}
