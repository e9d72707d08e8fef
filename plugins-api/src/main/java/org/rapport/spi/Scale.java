package org.rapport.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/**
 * A score of an instrument: which items, how they are put together, what a higher value means.
 *
 * <pre>{@code
 * Scale.of("total", ScoreMethod.SUM, Direction.HIGHER_IS_WORSE, List.of("q1", "q2")).range(0, 6).prorating(1).asPrimary()
 * }</pre>
 *
 * @param id unique in its instrument
 * @param title its name for people
 * @param items ids of its items
 * @param method how it is computed
 * @param direction what a higher value means
 * @param min smallest possible value
 * @param max largest possible value
 * @param missingPolicy what unanswered items do
 * @param maxMissing how many may be unanswered under {@link MissingPolicy#PRORATE}, 0 otherwise
 * @param primary whether this is the score shown first and charted; at most one scale of an instrument
 * @param shownDecimals decimals shown to people, rounded half up; comparisons use the exact value
 * @param codes codes of the score
 * @since 1.0
 */
public record Scale(
        String id,
        LocalText title,
        List<String> items,
        ScoreMethod method,
        Direction direction,
        BigDecimal min,
        BigDecimal max,
        MissingPolicy missingPolicy,
        int maxMissing,
        boolean primary,
        int shownDecimals,
        List<Code> codes) {

    /** Copies items and codes. */
    public Scale {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(method, "method");
        requireNonNull(direction, "direction");
        requireNonNull(min, "min");
        requireNonNull(max, "max");
        requireNonNull(missingPolicy, "missingPolicy");
        items = List.copyOf(items);
        codes = List.copyOf(codes);
    }

    /**
     * A scale that needs every item, shown with two decimals if it is a mean and none otherwise. Give it a range.
     *
     * @param id see {@link #id()}
     * @param method see {@link #method()}
     * @param direction see {@link #direction()}
     * @param items see {@link #items()}
     * @return the scale
     */
    public static Scale of(String id, ScoreMethod method, Direction direction, List<String> items) {
        return new Scale(
                id,
                LocalText.none(),
                items,
                method,
                direction,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                MissingPolicy.REQUIRE_COMPLETE,
                0,
                false,
                method == ScoreMethod.MEAN ? 2 : 0,
                List.of());
    }

    /**
     * The same with a title.
     *
     * @param text see {@link #title()}
     * @return a new scale
     */
    public Scale titled(LocalText text) {
        return new Scale(
                id, text, items, method, direction, min, max, missingPolicy, maxMissing, primary, shownDecimals, codes);
    }

    /**
     * The same with a range.
     *
     * @param from see {@link #min()}
     * @param to see {@link #max()}
     * @return a new scale
     */
    public Scale range(long from, long to) {
        return new Scale(
                id,
                title,
                items,
                method,
                direction,
                BigDecimal.valueOf(from),
                BigDecimal.valueOf(to),
                missingPolicy,
                maxMissing,
                primary,
                shownDecimals,
                codes);
    }

    /**
     * The same, prorated while no more than so many items are missing.
     *
     * @param most see {@link #maxMissing()}
     * @return a new scale
     */
    public Scale prorating(int most) {
        return missing(MissingPolicy.PRORATE, most);
    }

    /**
     * The same, computed from whatever is answered.
     *
     * @return a new scale
     */
    public Scale ignoringMissing() {
        return missing(MissingPolicy.IGNORE, 0);
    }

    private Scale missing(MissingPolicy policy, int most) {
        return new Scale(id, title, items, method, direction, min, max, policy, most, primary, shownDecimals, codes);
    }

    /**
     * The same as the instrument's primary scale.
     *
     * @return a new scale
     */
    public Scale asPrimary() {
        return new Scale(
                id, title, items, method, direction, min, max, missingPolicy, maxMissing, true, shownDecimals, codes);
    }

    /**
     * The same, shown with so many decimals.
     *
     * @param decimals see {@link #shownDecimals()}
     * @return a new scale
     */
    public Scale shownWith(int decimals) {
        return new Scale(
                id, title, items, method, direction, min, max, missingPolicy, maxMissing, primary, decimals, codes);
    }

    /**
     * The same with these codes only.
     *
     * @param newCodes see {@link #codes()}
     * @return a new scale
     */
    public Scale coded(Code... newCodes) {
        List<Code> list = List.of(newCodes);
        return new Scale(
                id, title, items, method, direction, min, max, missingPolicy, maxMissing, primary, shownDecimals, list);
    }
}
