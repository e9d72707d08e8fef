package org.rapport.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure about a scale, always with its source. Thresholds are data: a practice may see, compare and replace them.
 *
 * <p>A band holds from its value up to where the next band of the scale begins, so a prorated 14.5 lies in the band from 10 to
 * 14 when the next begins at 15.
 *
 * @param scale id of the scale
 * @param kind what the figure says
 * @param comparison on which side of the value a cut-off is reached; {@link Comparison#AT_LEAST} for the other kinds
 * @param value the figure, or the lower end of a band
 * @param upper the upper end of a band, included
 * @param label name of a band or cut-off for people
 * @param population in whom it was found; empty means nobody in particular
 * @param citation where it stands
 * @param provenance how well it is known
 * @since 1.0
 */
public record Threshold(
        String scale,
        ThresholdKind kind,
        Comparison comparison,
        BigDecimal value,
        Optional<BigDecimal> upper,
        LocalText label,
        String population,
        String citation,
        Provenance provenance) {

    /** Refuses null. */
    public Threshold {
        requireNonNull(scale, "scale");
        requireNonNull(kind, "kind");
        requireNonNull(comparison, "comparison");
        requireNonNull(value, "value");
        requireNonNull(upper, "upper");
        requireNonNull(label, "label");
        requireNonNull(population, "population");
        requireNonNull(citation, "citation");
        requireNonNull(provenance, "provenance");
    }

    /**
     * A figure that is neither band nor cut-off; unverified until {@link #source} says otherwise.
     *
     * @param scale see {@link #scale()}
     * @param kind see {@link #kind()}
     * @param value see {@link #value()}
     * @return the threshold
     */
    public static Threshold of(String scale, ThresholdKind kind, BigDecimal value) {
        return new Threshold(
                scale,
                kind,
                Comparison.AT_LEAST,
                value,
                Optional.empty(),
                LocalText.none(),
                "",
                "",
                Provenance.UNVERIFIED);
    }

    /**
     * A cut-off; unverified until {@link #source} says otherwise.
     *
     * @param scale see {@link #scale()}
     * @param comparison see {@link #comparison()}
     * @param value see {@link #value()}
     * @return the threshold
     */
    public static Threshold cutOff(String scale, Comparison comparison, BigDecimal value) {
        return new Threshold(
                scale,
                ThresholdKind.CUTOFF,
                comparison,
                value,
                Optional.empty(),
                LocalText.none(),
                "",
                "",
                Provenance.UNVERIFIED);
    }

    /**
     * A band; unverified until {@link #source} says otherwise.
     *
     * @param scale see {@link #scale()}
     * @param from lower end
     * @param to upper end, included
     * @param label its name
     * @return the threshold
     */
    public static Threshold band(String scale, long from, long to, LocalText label) {
        return new Threshold(
                scale,
                ThresholdKind.BAND,
                Comparison.AT_LEAST,
                BigDecimal.valueOf(from),
                Optional.of(BigDecimal.valueOf(to)),
                label,
                "",
                "",
                Provenance.UNVERIFIED);
    }

    /**
     * The same with its source.
     *
     * @param newCitation see {@link #citation()}
     * @param newProvenance see {@link #provenance()}
     * @return a new threshold
     */
    public Threshold source(String newCitation, Provenance newProvenance) {
        return new Threshold(scale, kind, comparison, value, upper, label, population, newCitation, newProvenance);
    }

    /**
     * The same for a population.
     *
     * @param newPopulation see {@link #population()}
     * @return a new threshold
     */
    public Threshold foundIn(String newPopulation) {
        return new Threshold(scale, kind, comparison, value, upper, label, newPopulation, citation, provenance);
    }

    /**
     * The same with a name.
     *
     * @param text see {@link #label()}
     * @return a new threshold
     */
    public Threshold labelled(LocalText text) {
        return new Threshold(scale, kind, comparison, value, upper, text, population, citation, provenance);
    }
}
