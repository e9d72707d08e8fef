package org.rapport.measure.course;

import java.math.BigDecimal;
import java.util.Optional;
import org.rapport.spi.Comparison;
import org.rapport.spi.LocalText;
import org.rapport.spi.Provenance;
import org.rapport.spi.Sex;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;

/**
 * A figure about a scale with where it was read, for people.
 *
 * @param upper where a band ends
 * @param population in whom it was found, or empty
 * @param citation where it was read, or empty
 * @param workedOut whether it was worked out here from spread and reliability, since none is published
 */
public record ScoreFigure(
        ThresholdKind kind,
        LocalText label,
        Comparison comparison,
        BigDecimal value,
        Optional<BigDecimal> upper,
        String population,
        String citation,
        Provenance provenance,
        Optional<Integer> fromAge,
        Optional<Integer> toAge,
        Optional<Sex> sex,
        boolean workedOut) {

    /** A figure of the instrument's own. */
    static ScoreFigure of(Threshold threshold) {
        return new ScoreFigure(
                threshold.kind(),
                threshold.label(),
                threshold.comparison(),
                threshold.value(),
                threshold.upper(),
                threshold.population(),
                threshold.citation(),
                threshold.provenance(),
                threshold.fromAge(),
                threshold.toAge(),
                threshold.sex(),
                false);
    }

    /** The same, as worked out here. */
    ScoreFigure asWorkedOut() {
        return new ScoreFigure(
                kind, label, comparison, value, upper, population, citation, provenance, fromAge, toAge, sex, true);
    }

    /** Whether nobody confirmed it. */
    public boolean unverified() {
        return provenance == Provenance.UNVERIFIED;
    }

    /** Whether it holds for a group of people only. */
    public boolean ofGroup() {
        return fromAge.isPresent() || toAge.isPresent() || sex.isPresent();
    }
}
