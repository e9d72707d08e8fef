package org.rapport.signal.course;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch as the rules read it: the scores, how far they spread up to each point, and the values to judge them by. */
record Reading(Stretch stretch, List<Spread> spreads, DropParameters parameters) {

    static Reading of(Stretch stretch, DropParameters parameters) {
        return new Reading(stretch, Spread.growing(stretch), parameters);
    }

    /** The first position that may raise an event. */
    int firstJudged() {
        return parameters.minPrior().whole();
    }

    /** The client's own spread over so many first points of the stretch; none if those are too few. */
    @Nullable
    Spread within(int points) {
        return points < parameters.minPrior().whole() ? null : spreads.get(points);
    }

    /** Whether a fall is large enough for an event, against the stricter of the client's own spread and that between. */
    boolean reaches(BigDecimal drop, EventKind kind, @Nullable Spread within) {
        BigDecimal factor = factor(kind);
        return drop.signum() > 0
                && drop.compareTo(factor.multiply(parameters.spreadBetween().value())) >= 0
                && (within == null || within.reachedBy(drop, factor));
    }

    /** The event at a position whose fall began at another. */
    RaisedEvent event(EventKind kind, int from, int at, @Nullable Spread within) {
        BigDecimal between = parameters.spreadBetween().value();
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
                factor(kind));
        return new RaisedEvent(
                kind,
                kind.rule(),
                DropRule.VERSION,
                parameters.version(),
                stretch.at(at),
                figures,
                ItemFall.between(
                        stretch.points().get(at - 1),
                        stretch.points().get(at),
                        parameters.itemFall().value()),
                null);
    }

    private BigDecimal factor(EventKind kind) {
        return kind == EventKind.NOTICE
                ? parameters.noticeFactor().value()
                : parameters.signalFactor().value();
    }
}
