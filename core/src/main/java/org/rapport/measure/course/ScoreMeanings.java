package org.rapport.measure.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapport.plugin.runtime.instrument.ChangeRule;
import org.rapport.plugin.runtime.instrument.ClinicalCutOff;
import org.rapport.plugin.runtime.instrument.ReliableChange;
import org.rapport.plugin.runtime.instrument.ScoreReading;
import org.rapport.spi.Comparison;
import org.rapport.spi.Direction;
import org.rapport.spi.Provenance;
import org.rapport.spi.Scale;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;

/** Reads scores of one scale by the figures that hold for a person. Published figures come first. */
final class ScoreMeanings {

    private final Scale scale;
    private final List<Threshold> figures;

    ScoreMeanings(Scale scale, List<Threshold> figures) {
        this.scale = scale;
        this.figures =
                figures.stream().filter(each -> each.scale().equals(scale.id())).toList();
    }

    /** What these scores mean, oldest first; nothing without a score. */
    Optional<ScoreMeaning> of(List<BigDecimal> scores) {
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal first = scores.get(0);
        BigDecimal last = scores.get(scores.size() - 1);
        List<Threshold> reached = ScoreReading.reached(figures, scale.id(), last);
        return Optional.of(new ScoreMeaning(
                        first,
                        last,
                        ScoreReading.band(figures, scale.id(), last).map(ScoreFigure::of),
                        reached.stream().map(ScoreFigure::of).toList(),
                        of(ThresholdKind.CUTOFF).stream()
                                .filter(each -> !reached.contains(each))
                                .map(ScoreFigure::of)
                                .toList(),
                        scores.size() < 2 ? List.of() : changes(first, last)))
                .filter(ScoreMeaning::says);
    }

    private List<Threshold> of(ThresholdKind kind) {
        return figures.stream().filter(each -> each.kind() == kind).toList();
    }

    private List<ScoreMeaning.Changed> changes(BigDecimal first, BigDecimal last) {
        Optional<Clinical> clinical = clinical();
        List<ScoreMeaning.Changed> found = new ArrayList<>();
        for (Reliable reliable : reliable()) {
            ChangeRule rule =
                    new ChangeRule(scale.direction(), reliable.figure().value(), clinical.map(Clinical::figure));
            found.add(new ScoreMeaning.Changed(
                    reliable.shown(),
                    rule.judge(first, last),
                    rule.leftClinicalRange(first, last),
                    clinical.map(Clinical::shown)));
        }
        return found;
    }

    private record Reliable(Threshold figure, ScoreFigure shown) {}

    private record Clinical(Threshold figure, ScoreFigure shown) {}

    /** The published figures, else one worked out from spread and reliability. */
    private List<Reliable> reliable() {
        List<Reliable> published = of(ThresholdKind.RELIABLE_CHANGE).stream()
                .filter(each -> each.value().signum() > 0)
                .map(each -> new Reliable(each, ScoreFigure.of(each)))
                .toList();
        return published.isEmpty() ? workedOut().stream().toList() : published;
    }

    private Optional<Reliable> workedOut() {
        Optional<Threshold> spread = spreadOfClients();
        Optional<Threshold> reliability = of(ThresholdKind.TEST_RETEST).stream()
                .findFirst()
                .or(() -> of(ThresholdKind.ALPHA).stream().findFirst());
        if (spread.isEmpty()
                || reliability.isEmpty()
                || spread.get().value().signum() <= 0
                || reliability.get().value().compareTo(BigDecimal.ONE) >= 0) {
            return Optional.empty();
        }
        BigDecimal points =
                new ReliableChange(spread.get().value(), reliability.get().value()).points();
        Threshold figure = Threshold.of(scale.id(), ThresholdKind.RELIABLE_CHANGE, points)
                .foundIn(spread.get().population())
                .source(sources(spread.get(), reliability.get()), weaker(spread.get(), reliability.get()));
        return Optional.of(new Reliable(figure, ScoreFigure.of(figure).asWorkedOut()));
    }

    private static String sources(Threshold one, Threshold other) {
        return one.citation().equals(other.citation()) ? one.citation() : one.citation() + "; " + other.citation();
    }

    private static Provenance weaker(Threshold one, Threshold other) {
        boolean unverified = one.provenance() == Provenance.UNVERIFIED || other.provenance() == Provenance.UNVERIFIED;
        return unverified ? Provenance.UNVERIFIED : Provenance.SECONDARY;
    }

    /** Of several published cut-offs the one nearest to health: to leave the clinical range is to be beyond all of them. */
    private Optional<Clinical> clinical() {
        boolean better = scale.direction() == Direction.HIGHER_IS_BETTER;
        Comparator<Threshold> byValue = Comparator.comparing(Threshold::value);
        Optional<Threshold> published = of(ThresholdKind.CUTOFF).stream().max(better ? byValue : byValue.reversed());
        return published.map(each -> new Clinical(each, ScoreFigure.of(each))).or(this::between);
    }

    private Optional<Clinical> between() {
        List<Threshold> means = norms();
        if (means.size() != 2) {
            return Optional.empty();
        }
        Threshold general = means.get(0);
        Threshold clients = means.get(1);
        Optional<Threshold> generalSpread = spread(general);
        Optional<Threshold> clientsSpread = spread(clients);
        if (generalSpread.isEmpty() || clientsSpread.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal between = new ClinicalCutOff(
                        new ClinicalCutOff.Norm(
                                general.value(), generalSpread.get().value()),
                        new ClinicalCutOff.Norm(
                                clients.value(), clientsSpread.get().value()),
                        scale.direction())
                .between();
        boolean better = scale.direction() == Direction.HIGHER_IS_BETTER;
        Threshold figure = Threshold.cutOff(scale.id(), better ? Comparison.AT_MOST : Comparison.AT_LEAST, between)
                .source(sources(general, clients), weaker(general, clients));
        return Optional.of(new Clinical(figure, ScoreFigure.of(figure).asWorkedOut()));
    }

    /** The means of populations, the healthiest first. */
    private List<Threshold> norms() {
        Comparator<Threshold> byValue = Comparator.comparing(Threshold::value);
        boolean better = scale.direction() == Direction.HIGHER_IS_BETTER;
        return of(ThresholdKind.NORM_MEAN).stream()
                .sorted(better ? byValue.reversed() : byValue)
                .toList();
    }

    private Optional<Threshold> spreadOfClients() {
        List<Threshold> means = norms();
        return means.isEmpty() ? of(ThresholdKind.NORM_SD).stream().findFirst() : spread(means.get(means.size() - 1));
    }

    private Optional<Threshold> spread(Threshold mean) {
        return of(ThresholdKind.NORM_SD).stream()
                .filter(each -> each.population().equals(mean.population())
                        && each.citation().equals(mean.citation()))
                .findFirst();
    }
}
