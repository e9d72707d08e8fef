package org.rapport.measure.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.response.RawAnswers;

/**
 * Types in a form that was answered on paper. Items left out on paper stay out.
 *
 * @param person the participant who answered
 * @param assignment the open form this answers, or null when it was never asked here
 * @param answeredOn the day on the paper, not after today
 * @param answeredAt the moment on that day, where it is known
 * @param key made by the page once per form and the same for every attempt to send it
 */
public record EnterFromPaper(
        UUID relationship,
        String instrument,
        UUID person,
        @Nullable UUID assignment,
        LocalDate answeredOn,
        @Nullable Instant answeredAt,
        UUID key,
        RawAnswers answers) {

    /** A form of which the day is known, as paper tells it. */
    public EnterFromPaper(
            UUID relationship,
            String instrument,
            UUID person,
            @Nullable UUID assignment,
            LocalDate answeredOn,
            UUID key,
            RawAnswers answers) {
        this(relationship, instrument, person, assignment, answeredOn, null, key, answers);
    }
}
