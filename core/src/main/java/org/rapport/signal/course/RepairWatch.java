package org.rapport.signal.course;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Watches, over the window after an event, whether the scores come back to where they fell from. */
final class RepairWatch {

    private final Stretch stretch;
    private final DropParameters parameters;
    private final RaisedEvent event;
    private @Nullable PointRef partialAt;
    private @Nullable PointRef repairedAt;
    private @Nullable BigDecimal best;

    private RepairWatch(Stretch stretch, DropParameters parameters, RaisedEvent event) {
        this.stretch = stretch;
        this.parameters = parameters;
        this.event = event;
    }

    /** What became of an event of this stretch by a position of it, by the values the event was raised with. */
    static FollowUp until(int position, Reading reading, RaisedEvent event) {
        int start = event.at().index() - 1 - reading.stretch().offset();
        return new RepairWatch(reading.stretch(), reading.at(start), event).watch(start, position);
    }

    private FollowUp watch(int start, int until) {
        int window = parameters.window().whole();
        int last = Math.min(until, start + window);
        int position = start;
        while (position < last && repairedAt == null) {
            position++;
            look(position);
        }
        int seen = position - start;
        boolean passed = seen == window;
        boolean interrupted = repairedAt == null && !passed && stretch.followed() && until == stretch.size() - 1;
        RepairStatus status = status(passed);
        PointRef settledAt = status == RepairStatus.UNREPAIRED ? stretch.at(position) : repairedAt;
        return new FollowUp(status, partialAt, settledAt, best, seen, interrupted);
    }

    private void look(int position) {
        BigDecimal back = stretch.score(position).subtract(event.figures().score());
        BigDecimal drop = event.figures().drop();
        BigDecimal share = back.divide(drop, MathContext.DECIMAL64);
        best = best == null ? share : best.max(share);
        if (back.compareTo(drop) >= 0) {
            repairedAt = stretch.at(position);
        } else if (partialAt == null
                && back.compareTo(drop.multiply(parameters.repairFraction().value())) >= 0) {
            partialAt = stretch.at(position);
        }
    }

    private RepairStatus status(boolean passed) {
        if (repairedAt != null) {
            return RepairStatus.REPAIRED;
        }
        if (partialAt != null) {
            return RepairStatus.PARTIAL;
        }
        return passed ? RepairStatus.UNREPAIRED : RepairStatus.OPEN;
    }
}
