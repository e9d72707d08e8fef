package org.rapport.web.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one person answered about one session.
 *
 * @param session the session's number; the same number in two series is the same session
 * @param date the day of the session
 * @param value the score, or null if this person did not answer; the line then breaks
 * @param mark what stands out
 * @param sentence the point in words with its numbers, in the reader's language; with a mark it says why. At the end
 *     of the scale it says that this is the highest possible answer
 * @param note what the table says beside the figures: what stands out, without session, day and score; may be empty
 * @param href where a click leads, or empty
 */
public record ChartPoint(
        int session,
        LocalDate date,
        @Nullable BigDecimal value,
        ChartMark mark,
        String sentence,
        String note,
        String href) {

    /** Needs all but the value. */
    public ChartPoint {
        Objects.requireNonNull(date);
        Objects.requireNonNull(mark);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(note);
        Objects.requireNonNull(href);
    }

    /** A point whose sentence stands in the table too when it is marked. */
    public ChartPoint(
            int session, LocalDate date, @Nullable BigDecimal value, ChartMark mark, String sentence, String href) {
        this(session, date, value, mark, sentence, mark.visible() ? sentence : "", href);
    }

    /** Names the session, never the score or the sentence. */
    @Override
    public String toString() {
        return "ChartPoint[session " + session + "]";
    }
}
