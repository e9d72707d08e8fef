package org.rapport.plugin.tck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapport.plugin.runtime.instrument.RiskAnswer;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.MissingPolicy;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;

/** Finds what no vector shows about an instrument. */
final class Proofs {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Instrument instrument;
    private final List<GoldenVector> vectors;
    private final List<String> missing = new ArrayList<>();

    private Proofs(Instrument instrument, List<GoldenVector> vectors) {
        this.instrument = instrument;
        this.vectors = vectors.stream()
                .filter(vector -> vector.instrument().equals(instrument.id()))
                .toList();
    }

    static List<String> missing(Instrument instrument, List<GoldenVector> vectors) {
        Proofs proofs = new Proofs(instrument, vectors);
        instrument.scales().forEach(proofs::scale);
        instrument.items().forEach(proofs::item);
        return proofs.missing;
    }

    private void scale(Scale scale) {
        if (!expected(scale, ScoreState.SCORED) && !expected(scale, ScoreState.PRORATED)) {
            missing.add("a score of scale " + scale.id());
        }
        if (scale.missingPolicy() == MissingPolicy.PRORATE && scale.method() != ScoreMethod.CUSTOM) {
            if (!expected(scale, ScoreState.PRORATED)) {
                missing.add("a prorated score of scale " + scale.id());
            }
            if (!expected(scale, ScoreState.TOO_FEW_ANSWERS)) {
                missing.add("too few answers for scale " + scale.id());
            }
        }
    }

    private boolean expected(Scale scale, ScoreState state) {
        return vectors.stream()
                .flatMap(vector -> vector.expected().stream())
                .anyMatch(expected -> expected.scale().equals(scale.id()) && expected.state() == state);
    }

    private void item(Item item) {
        if (RiskAnswer.possible(item)
                && vectors.stream().noneMatch(vector -> vector.risks().contains(item.id()))) {
            missing.add("a risk answer to item " + item.id());
        }
        if (item.reversed() && scored(item) && vectors.stream().noneMatch(vector -> offTheMiddle(item, vector))) {
            missing.add("the reversal of item " + item.id() + ", by an answer that is not the middle one");
        }
    }

    private boolean scored(Item item) {
        return instrument.scales().stream().anyMatch(scale -> scale.items().contains(item.id()));
    }

    /** An answer that reversal changes. */
    private boolean offTheMiddle(Item item, GoldenVector vector) {
        Optional<BigDecimal> min =
                item.min().or(() -> instrument.optionsOf(item).flatMap(OptionSet::min));
        Optional<BigDecimal> max =
                item.max().or(() -> instrument.optionsOf(item).flatMap(OptionSet::max));
        return vector.answers()
                .number(item.id())
                .filter(answer -> min.isPresent() && max.isPresent())
                .filter(answer ->
                        answer.multiply(TWO).compareTo(min.orElseThrow().add(max.orElseThrow())) != 0)
                .isPresent();
    }
}
