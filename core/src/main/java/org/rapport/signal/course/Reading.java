package org.rapport.signal.course;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch as the rules read it: the scores, how far they spread up to each point, and the values to judge each by. */
record Reading(Stretch stretch, List<Spread> spreads, List<DropParameters> parameters) {

    static Reading of(Stretch stretch, ParameterHistory history) {
        return new Reading(
                stretch,
                Spread.growing(stretch),
                stretch.points().stream()
                        .map(point -> history.at(point.answeredAt()))
                        .toList());
    }

    /** The values that were in force when the form at a position was answered. */
    DropParameters at(int position) {
        return parameters.get(position);
    }

    /** Whether the form at a position may raise an event: so many forms lie before it, and it was answered here. */
    boolean judged(int position) {
        return position >= at(position).minPrior().whole()
                && !stretch.points().get(position).history();
    }

    /** The client's own spread over so many first points, for the form at a position; none if those are too few. */
    @Nullable
    Spread within(int points, int position) {
        return points < at(position).minPrior().whole() ? null : spreads.get(points);
    }

    /** Whether the fall to a position is large enough, against the stricter of the own spread and that between. */
    boolean reaches(BigDecimal drop, EventKind kind, int position, @Nullable Spread within) {
        BigDecimal factor = factor(kind, position);
        return drop.signum() > 0
                && drop.compareTo(factor.multiply(at(position).spreadBetween().value())) >= 0
                && (within == null || within.reachedBy(drop, factor));
    }

    /** The event at a position whose fall began at another. */
    RaisedEvent event(EventKind kind, int from, int at, @Nullable Spread within) {
        BigDecimal between = at(at).spreadBetween().value();
        BigDecimal own = within == null ? null : within.deviation();
        BigDecimal threshold = within == null || own == null || !within.exceeds(between) ? between : own;
        DropFigures figures = new DropFigures(
                stretch.at(from),
                stretch.score(from),
                stretch.score(at),
                stretch.drop(from, at),
                own,
                between,
                threshold,
                factor(kind, at));
        return new RaisedEvent(
                kind,
                kind.rule(),
                DropRule.VERSION,
                at(at).version(),
                stretch.at(at),
                figures,
                ItemFall.between(
                        stretch.points().get(at - 1),
                        stretch.points().get(at),
                        at(at).itemFall().value()),
                null);
    }

    private BigDecimal factor(EventKind kind, int position) {
        return kind == EventKind.NOTICE
                ? at(position).noticeFactor().value()
                : at(position).signalFactor().value();
    }
}
