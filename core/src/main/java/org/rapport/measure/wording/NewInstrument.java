package org.rapport.measure.wording;

import java.util.Set;
import org.rapport.spi.Direction;
import org.rapport.spi.Respondent;
import org.rapport.spi.ScoreMethod;

/**
 * What an administrator decides when a questionnaire becomes an instrument of the organisation's own.
 *
 * @param title its name
 * @param method sum or mean
 * @param direction what a higher score means
 * @param reader who answers it
 * @param holder whose it is
 * @param counted the questions that count for the score; none for all that can
 */
public record NewInstrument(
        String title, ScoreMethod method, Direction direction, Respondent reader, String holder, Set<String> counted) {

    /** Copies the set. */
    public NewInstrument {
        title = title.strip();
        holder = holder.strip();
        counted = Set.copyOf(counted);
    }
}
