package org.rapport.signal.course;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figures an event was decided on, in points of the scale. {@code drop} reached {@code factor * threshold}.
 *
 * @param from the point the fall is measured from: the form before, or where a slow decline began
 * @param before the score there
 * @param score the score the event stands at
 * @param drop before - score
 * @param spreadWithin sIntra: the client's own standard deviation before the fall, to 16 digits; none where too few
 *     forms lay before a slow decline
 * @param spreadBetween sInter: the standard deviation between clients
 * @param threshold the larger of the two
 * @param factor how many thresholds the kind of event asks for
 */
public record DropFigures(
        PointRef from,
        BigDecimal before,
        BigDecimal score,
        BigDecimal drop,
        @Nullable BigDecimal spreadWithin,
        BigDecimal spreadBetween,
        BigDecimal threshold,
        BigDecimal factor) {

    /** Names where the fall began, never a score. */
    @Override
    public String toString() {
        return "DropFigures[from " + from.index() + "]";
    }
}
