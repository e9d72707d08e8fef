package org.rapport.measure.response;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.AnswerSource;
import org.rapport.measure.RespondentKind;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/**
 * A completed form to be kept.
 *
 * @param structureId the kept structure
 * @param structure the same, to be scored by
 * @param answers checked, those to asked items only
 * @param source whether they were given now or on an earlier day
 * @param key the sender's key, the same for every attempt to send the same form
 */
public record NewResponse(
        UUID organisation,
        UUID assignment,
        UUID relationship,
        @Nullable UUID session,
        UUID structureId,
        Instrument structure,
        RespondentKind respondentKind,
        UUID respondent,
        String language,
        EnteredBy enteredBy,
        AnswerSource source,
        UUID key,
        Instant answeredAt,
        Answers answers) {

    /** Keeps the time as precisely as the database does. */
    public NewResponse {
        answeredAt = answeredAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The assignment only. */
    @Override
    public String toString() {
        return "NewResponse of " + assignment;
    }
}
