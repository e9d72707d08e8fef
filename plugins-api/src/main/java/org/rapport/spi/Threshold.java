package org.rapport.spi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

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
 * @param fromAge the person's age in years, completed, from which it holds
 * @param toAge the age up to which it holds, included
 * @param sex the sex for which it holds
 * @param setting id of a setting of the instrument, a number that stands in place of the value
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
        Provenance provenance,
        Optional<Integer> fromAge,
        Optional<Integer> toAge,
        Optional<Sex> sex,
        Optional<String> setting) {

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
        requireNonNull(fromAge, "fromAge");
        requireNonNull(toAge, "toAge");
        requireNonNull(sex, "sex");
        requireNonNull(setting, "setting");
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
        return plain(scale, kind, Comparison.AT_LEAST, value);
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
        return plain(scale, ThresholdKind.CUTOFF, comparison, value);
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
        return band(scale, BigDecimal.valueOf(from), BigDecimal.valueOf(to), label);
    }

    /**
     * A band with decimal ends; unverified until {@link #source} says otherwise.
     *
     * @param scale see {@link #scale()}
     * @param from lower end
     * @param to upper end, included
     * @param label its name
     * @return the threshold
     */
    public static Threshold band(String scale, BigDecimal from, BigDecimal to, LocalText label) {
        Threshold lower = plain(scale, ThresholdKind.BAND, Comparison.AT_LEAST, from);
        return lower.changed(change -> change.upper = Optional.of(to)).labelled(label);
    }

    private static Threshold plain(String scale, ThresholdKind kind, Comparison comparison, BigDecimal value) {
        return new Threshold(
                scale,
                kind,
                comparison,
                value,
                Optional.empty(),
                LocalText.none(),
                "",
                "",
                Provenance.UNVERIFIED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The same with its source.
     *
     * @param newCitation see {@link #citation()}
     * @param newProvenance see {@link #provenance()}
     * @return a new threshold
     */
    public Threshold source(String newCitation, Provenance newProvenance) {
        return changed(change -> {
            change.citation = newCitation;
            change.provenance = newProvenance;
        });
    }

    /**
     * The same for a population.
     *
     * @param newPopulation see {@link #population()}
     * @return a new threshold
     */
    public Threshold foundIn(String newPopulation) {
        return changed(change -> change.population = newPopulation);
    }

    /**
     * The same with a name.
     *
     * @param text see {@link #label()}
     * @return a new threshold
     */
    public Threshold labelled(LocalText text) {
        return changed(change -> change.label = text);
    }

    /**
     * The same for people of an age only. The host asks for the age band where an instrument has such a figure.
     *
     * @param from see {@link #fromAge()}
     * @param to see {@link #toAge()}
     * @return a new threshold
     */
    public Threshold forAges(int from, int to) {
        return changed(change -> {
            change.fromAge = Optional.of(from);
            change.toAge = Optional.of(to);
        });
    }

    /**
     * The same for one sex only. The host asks for it where an instrument has such a figure.
     *
     * @param only see {@link #sex()}
     * @return a new threshold
     */
    public Threshold forSex(Sex only) {
        return changed(change -> change.sex = Optional.of(only));
    }

    /**
     * The same with a figure an administrator may set.
     *
     * @param id see {@link #setting()}
     * @return a new threshold
     */
    public Threshold setBy(String id) {
        return changed(change -> change.setting = Optional.of(id));
    }

    /**
     * The same with another figure, as an administrator set it.
     *
     * @param figure see {@link #value()}
     * @return a new threshold
     */
    public Threshold valued(BigDecimal figure) {
        return changed(change -> change.value = figure);
    }

    private Threshold changed(Consumer<Change> what) {
        Change change = new Change(this);
        what.accept(change);
        return change.made(this);
    }

    /** The components that a changed copy may have otherwise. */
    private static final class Change {

        private BigDecimal value;
        private Optional<BigDecimal> upper;
        private LocalText label;
        private String population;
        private String citation;
        private Provenance provenance;
        private Optional<Integer> fromAge;
        private Optional<Integer> toAge;
        private Optional<Sex> sex;
        private Optional<String> setting;

        private Change(Threshold from) {
            value = from.value;
            upper = from.upper;
            label = from.label;
            population = from.population;
            citation = from.citation;
            provenance = from.provenance;
            fromAge = from.fromAge;
            toAge = from.toAge;
            sex = from.sex;
            setting = from.setting;
        }

        private Threshold made(Threshold from) {
            return new Threshold(
                    from.scale,
                    from.kind,
                    from.comparison,
                    value,
                    upper,
                    label,
                    population,
                    citation,
                    provenance,
                    fromAge,
                    toAge,
                    sex,
                    setting);
        }
    }
}
