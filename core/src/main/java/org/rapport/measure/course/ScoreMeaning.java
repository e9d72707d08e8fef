package org.rapport.measure.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.rapport.plugin.runtime.instrument.ChangeRule;

/**
 * What an instrument's own figures say about one respondent's scores on one scale. Where an instrument has none, as all
 * alliance measures, it is empty: nothing is made up.
 *
 * @param first the first score
 * @param last the newest score
 * @param band the band the newest score lies in
 * @param reached cut-offs the newest score reaches
 * @param others cut-offs it does not reach
 * @param changes from the first score to the newest, one for each figure of what is a reliable change
 */
public record ScoreMeaning(
        BigDecimal first,
        BigDecimal last,
        Optional<ScoreFigure> band,
        List<ScoreFigure> reached,
        List<ScoreFigure> others,
        List<Changed> changes) {

    /** Copies the lists. */
    public ScoreMeaning {
        reached = List.copyOf(reached);
        others = List.copyOf(others);
        changes = List.copyOf(changes);
    }

    /** Whether there is anything to say. */
    public boolean says() {
        return band.isPresent() || !reached.isEmpty() || !others.isEmpty() || !changes.isEmpty();
    }

    /** Never a score. */
    @Override
    public String toString() {
        return "ScoreMeaning";
    }

    /**
     * A change judged by one figure.
     *
     * @param by the figure
     * @param change what it is
     * @param left whether the clinical range was left, which is told beside a change that is not reliable too
     * @param clinical where the clinical range begins, where that is known
     */
    public record Changed(ScoreFigure by, ChangeRule.Change change, boolean left, Optional<ScoreFigure> clinical) {

        /** Never a score. */
        @Override
        public String toString() {
            return "Changed";
        }
    }
}
