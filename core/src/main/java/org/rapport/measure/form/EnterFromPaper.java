package org.rapport.measure.form;

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
 * @param key made by the page once per form and the same for every attempt to send it
 */
public record EnterFromPaper(
        UUID relationship,
        String instrument,
        UUID person,
        @Nullable UUID assignment,
        LocalDate answeredOn,
        UUID key,
        RawAnswers answers) {}
