package org.rapport.signal.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One completed form in a course. A session without a form has no point.
 *
 * @param responseId the form this score comes from
 * @param sessionId the session it was about, if it was about one
 * @param date the day of the session, or of the form where there is no session
 * @param answeredAt when the form was answered; decides by which version of the values it is judged
 * @param score the scale's score, unrounded, higher meaning a better alliance
 * @param items the answers by item id, in response steps and turned so that higher is better; may be empty
 * @param history whether it was brought from another system: later forms are judged by it, it raises nothing itself
 */
public record CoursePoint(
        UUID responseId,
        @Nullable UUID sessionId,
        LocalDate date,
        Instant answeredAt,
        BigDecimal score,
        Map<String, BigDecimal> items,
        boolean history) {

    /** Keeps its own copy of the answers. */
    public CoursePoint {
        Objects.requireNonNull(responseId);
        Objects.requireNonNull(date);
        Objects.requireNonNull(answeredAt);
        Objects.requireNonNull(score);
        items = Map.copyOf(items);
    }

    /** A form answered here. */
    public CoursePoint(
            UUID responseId,
            @Nullable UUID sessionId,
            LocalDate date,
            Instant answeredAt,
            BigDecimal score,
            Map<String, BigDecimal> items) {
        this(responseId, sessionId, date, answeredAt, score, items, false);
    }

    /** Names the form, never its score or answers. */
    @Override
    public String toString() {
        return "CoursePoint[" + responseId + "]";
    }
}
