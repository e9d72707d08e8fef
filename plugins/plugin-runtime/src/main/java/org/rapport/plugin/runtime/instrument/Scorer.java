package org.rapport.plugin.runtime.instrument;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.MissingPolicy;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;

/**
 * Scores responses to one instrument from its structure. Make it once per instrument and keep it; it is immutable and may be
 * shared by threads.
 *
 * <p>Reversal first ({@code min + max - raw} of the item's own option set or range), then the scale's method, then its rule for
 * missing items. Sums are exact; means and prorated scores carry four decimals, rounded half up. An item that is not asked
 * counts as missing. Answers are taken as they are: check them with {@link AnswerSheet} first.
 */
public final class Scorer {

    /** Decimals of means and prorated scores. */
    public static final int DECIMALS = 4;

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private final Instrument instrument;
    private final Map<String, Bounds> mirrors;
    private final List<Item> riskItems;

    /**
     * Prepares an instrument.
     *
     * @param instrument with a sound structure
     * @throws IllegalArgumentException if an item is reversed that has neither options nor a range
     */
    public Scorer(Instrument instrument) {
        this.instrument = requireNonNull(instrument, "instrument");
        this.mirrors = mirrors(instrument);
        this.riskItems =
                instrument.items().stream().filter(RiskAnswer::possible).toList();
    }

    private static Map<String, Bounds> mirrors(Instrument instrument) {
        Map<String, Bounds> mirrors = new HashMap<>();
        for (Item item : instrument.items()) {
            if (item.reversed()) {
                Bounds bounds = Bounds.of(instrument, item)
                        .orElseThrow(() -> new IllegalArgumentException("Item " + item.id() + " of " + instrument.id()
                                + " is reversed without options or range"));
                mirrors.put(item.id(), bounds);
            }
        }
        return Map.copyOf(mirrors);
    }

    /**
     * Scores what the structure alone can score; scales with a scorer of the plugin's own stay {@link ScoreState#PENDING}.
     *
     * @param answers raw answers
     * @return a score for every scale, and the risk answers
     */
    public ScoredResponse score(Answers answers) {
        return score(answers, Optional.empty());
    }

    /**
     * Scores all scales.
     *
     * @param answers raw answers
     * @param custom what the plugin's scorer answered: value per scale id, a scale it left out has too few answers
     * @return a score for every scale, and the risk answers
     */
    public ScoredResponse score(Answers answers, Map<String, BigDecimal> custom) {
        return score(answers, Optional.of(custom));
    }

    private ScoredResponse score(Answers answers, Optional<Map<String, BigDecimal>> custom) {
        Answers counting = new AnswerSheet(instrument, answers).counting();
        List<ScaleScore> scores = new ArrayList<>();
        for (Scale scale : instrument.scales()) {
            scores.add(
                    scale.method() == ScoreMethod.CUSTOM ? custom(scale, counting, custom) : scored(scale, counting));
        }
        return new ScoredResponse(scores, risks(counting));
    }

    private static ScaleScore custom(Scale scale, Answers answers, Optional<Map<String, BigDecimal>> custom) {
        int missing = missing(scale, answers);
        if (custom.isEmpty()) {
            return new ScaleScore(scale.id(), ScoreState.PENDING, Optional.empty(), missing);
        }
        Optional<BigDecimal> value = Optional.ofNullable(custom.get().get(scale.id()));
        ScoreState state = value.isPresent() ? ScoreState.SCORED : ScoreState.TOO_FEW_ANSWERS;
        return new ScaleScore(scale.id(), state, value, missing);
    }

    private static int missing(Scale scale, Answers answers) {
        return (int) scale.items().stream()
                .filter(item -> !answers.numbers().containsKey(item)
                        && !answers.choices().containsKey(item)
                        && !answers.dates().containsKey(item))
                .count();
    }

    private ScaleScore scored(Scale scale, Answers answers) {
        BigDecimal sum = BigDecimal.ZERO;
        int answered = 0;
        for (String item : scale.items()) {
            BigDecimal raw = answers.numbers().get(item);
            if (raw != null) {
                Bounds mirror = mirrors.get(item);
                sum = sum.add(mirror == null ? raw : mirror.mirror(raw));
                answered++;
            }
        }
        int missing = scale.items().size() - answered;
        if (answered == 0 || missing > allowedMissing(scale)) {
            return new ScaleScore(scale.id(), ScoreState.TOO_FEW_ANSWERS, Optional.empty(), missing);
        }
        boolean prorated = missing > 0 && scale.missingPolicy() == MissingPolicy.PRORATE;
        BigDecimal value = prorated ? prorated(scale, sum, answered) : value(scale, sum, answered);
        ScoreState state = prorated ? ScoreState.PRORATED : ScoreState.SCORED;
        return new ScaleScore(scale.id(), state, Optional.of(value), missing);
    }

    private static int allowedMissing(Scale scale) {
        return switch (scale.missingPolicy()) {
            case REQUIRE_COMPLETE -> 0;
            case PRORATE -> scale.maxMissing();
            case IGNORE -> scale.items().size();
        };
    }

    private static BigDecimal value(Scale scale, BigDecimal sum, int answered) {
        return switch (scale.method()) {
            case SUM -> sum;
            case SUM_X4 -> sum.multiply(FOUR);
            case MEAN -> divide(sum, answered);
            case CUSTOM -> throw new IllegalArgumentException("Scale " + scale.id() + " has a scorer of its own");
        };
    }

    private static BigDecimal prorated(Scale scale, BigDecimal sum, int answered) {
        if (scale.method() == ScoreMethod.MEAN) {
            return divide(sum, answered);
        }
        BigDecimal items = BigDecimal.valueOf(scale.items().size());
        return divide(value(scale, sum, answered).multiply(items), answered);
    }

    private static BigDecimal divide(BigDecimal sum, int count) {
        return sum.divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP);
    }

    private List<RiskAnswer> risks(Answers answers) {
        return riskItems.stream()
                .flatMap(item -> RiskAnswer.of(item, answers).stream())
                .toList();
    }
}
