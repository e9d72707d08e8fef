package org.rapport.plugin.runtime.instrument;

import java.math.BigDecimal;
import java.util.Optional;
import org.rapport.spi.Direction;
import org.rapport.spi.Threshold;

/**
 * Judges the change between two scores of a person on one scale. A change of exactly the reliable number of points counts, since
 * published values are whole numbers; exact scores are compared, never shown ones.
 *
 * @param direction of the scale
 * @param reliable points that are a reliable change, above 0
 * @param clinical the cut-off of the clinical range, where there is one
 */
public record ChangeRule(Direction direction, BigDecimal reliable, Optional<Threshold> clinical) {

    /** What a change is. */
    public enum Change {
        /** Reliably better, and out of the clinical range. */
        RECOVERED,
        /** Reliably better. */
        RELIABLE_IMPROVEMENT,
        /** Reliably worse. */
        RELIABLE_DETERIORATION,
        /** Neither. */
        NO_RELIABLE_CHANGE
    }

    /**
     * Judges a change.
     *
     * @param before the earlier score
     * @param after the later score
     * @return what the change is
     */
    public Change judge(BigDecimal before, BigDecimal after) {
        BigDecimal rise = after.subtract(before);
        BigDecimal better = direction == Direction.HIGHER_IS_BETTER ? rise : rise.negate();
        if (better.compareTo(reliable) >= 0) {
            return leftClinicalRange(before, after) ? Change.RECOVERED : Change.RELIABLE_IMPROVEMENT;
        }
        return better.negate().compareTo(reliable) >= 0 ? Change.RELIABLE_DETERIORATION : Change.NO_RELIABLE_CHANGE;
    }

    /**
     * Whether the clinical range was left, which is told beside a change that is not reliable too.
     *
     * @param before the earlier score
     * @param after the later score
     * @return false where there is no clinical range
     */
    public boolean leftClinicalRange(BigDecimal before, BigDecimal after) {
        return clinical.map(cutOff -> cutOff.comparison().holds(before, cutOff.value())
                        && !cutOff.comparison().holds(after, cutOff.value()))
                .orElse(false);
    }
}
