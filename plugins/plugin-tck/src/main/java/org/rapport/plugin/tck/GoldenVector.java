package org.rapport.plugin.tck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.spi.Answers;

/**
 * Answers with the scores they must give, computed by hand or taken from the instrument's publication, never from the plugin.
 *
 * <pre>{@code
 * GoldenVector.of("sleep-diary", "one missing", GoldenVector.row(ids, "2 - 1")).prorated("total", "4.5").risk("q3")
 * }</pre>
 *
 * @param instrument id of the instrument
 * @param name what the vector shows
 * @param answers raw answers, complete or not
 * @param expected the scores that must come out; scales not named are not looked at
 * @param risks ids of exactly the items whose answers must be reported as risks, in the order of the items
 */
public record GoldenVector(
        String instrument, String name, Answers answers, List<Expected> expected, List<String> risks) {

    /** Copies both lists. */
    public GoldenVector {
        expected = List.copyOf(expected);
        risks = List.copyOf(risks);
    }

    /**
     * One score that must come out.
     *
     * @param scale id of the scale
     * @param state how it must come about
     * @param value the exact value, means and prorated scores rounded half up to four decimals; empty without a score
     */
    public record Expected(String scale, ScoreState state, Optional<BigDecimal> value) {}

    /**
     * A vector that expects nothing yet.
     *
     * @param instrument see {@link #instrument()}
     * @param name see {@link #name()}
     * @param answers see {@link #answers()}
     * @return the vector
     */
    public static GoldenVector of(String instrument, String name, Answers answers) {
        return new GoldenVector(instrument, name, answers, List.of(), List.of());
    }

    /**
     * Numeric answers written as a row.
     *
     * @param items ids in the order of the row
     * @param row numbers separated by blanks, a dash where an answer is missing
     * @return the answers
     * @throws IllegalArgumentException if the row is not as long as the list
     */
    public static Answers row(List<String> items, String row) {
        String[] values = row.trim().split("\\s+", -1);
        if (values.length != items.size()) {
            throw new IllegalArgumentException(values.length + " answers for " + items.size() + " items");
        }
        Answers answers = Answers.none();
        for (int i = 0; i < values.length; i++) {
            if (!values[i].equals("-")) {
                answers = answers.with(items.get(i), new BigDecimal(values[i]));
            }
        }
        return answers;
    }

    /**
     * The same, with a score that must come out.
     *
     * @param scale id of the scale
     * @param value its exact value
     * @return a new vector
     */
    public GoldenVector score(String scale, String value) {
        return and(new Expected(scale, ScoreState.SCORED, Optional.of(new BigDecimal(value))));
    }

    /**
     * The same, with a score that must come out prorated.
     *
     * @param scale id of the scale
     * @param value its exact value
     * @return a new vector
     */
    public GoldenVector prorated(String scale, String value) {
        return and(new Expected(scale, ScoreState.PRORATED, Optional.of(new BigDecimal(value))));
    }

    /**
     * The same, with a scale that must have no score.
     *
     * @param scale id of the scale
     * @return a new vector
     */
    public GoldenVector noScore(String scale) {
        return and(new Expected(scale, ScoreState.TOO_FEW_ANSWERS, Optional.empty()));
    }

    /**
     * The same, with an answer that must be reported as a risk.
     *
     * @param item its id
     * @return a new vector
     */
    public GoldenVector risk(String item) {
        List<String> more = new ArrayList<>(risks);
        more.add(item);
        return new GoldenVector(instrument, name, answers, expected, more);
    }

    private GoldenVector and(Expected one) {
        List<Expected> more = new ArrayList<>(expected);
        more.add(one);
        return new GoldenVector(instrument, name, answers, more, risks);
    }
}
