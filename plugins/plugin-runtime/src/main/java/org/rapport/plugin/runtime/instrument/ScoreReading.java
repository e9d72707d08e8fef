package org.rapport.plugin.runtime.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapport.spi.Instrument;
import org.rapport.spi.Scale;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;

/**
 * Reads a score by the instrument's own thresholds. Works on the exact value; only {@link #shown} rounds, for people.
 *
 * <p>Many instruments, all alliance measures among them, have neither bands nor cut-offs: then the answers are empty, and nothing
 * may be made up instead.
 */
public final class ScoreReading {

    private ScoreReading() {}

    /**
     * The band a score lies in: the one with the highest lower end that the score reaches. If an instrument carries bands of
     * several sources, the first source given decides.
     *
     * @param instrument the definition
     * @param scale id of the scale
     * @param value exact score
     * @return empty if the scale has no bands or the score lies below all of them
     */
    public static Optional<Threshold> band(Instrument instrument, String scale, BigDecimal value) {
        return band(Norms.of(instrument), scale, value);
    }

    /**
     * The band a score lies in, by the figures that hold for a person.
     *
     * @param figures see {@link Norms#holding}
     * @param scale id of the scale
     * @param value exact score
     * @return empty if the scale has no bands or the score lies below all of them
     */
    public static Optional<Threshold> band(List<Threshold> figures, String scale, BigDecimal value) {
        List<Threshold> bands = of(figures, scale, ThresholdKind.BAND);
        return bands.stream()
                .filter(band -> sameSource(band, bands.get(0)))
                .filter(band -> band.value().compareTo(value) <= 0)
                .max(Comparator.comparing(Threshold::value));
    }

    private static boolean sameSource(Threshold one, Threshold other) {
        return one.citation().equals(other.citation())
                && one.population().equals(other.population())
                && Norms.group(one).equals(Norms.group(other));
    }

    private static List<Threshold> of(List<Threshold> figures, String scale, ThresholdKind kind) {
        return figures.stream()
                .filter(each -> each.scale().equals(scale) && each.kind() == kind)
                .toList();
    }

    /**
     * The cut-offs a score reaches.
     *
     * @param instrument the definition
     * @param scale id of the scale
     * @param value exact score
     * @return in the order the instrument gives them
     */
    public static List<Threshold> reached(Instrument instrument, String scale, BigDecimal value) {
        return reached(Norms.of(instrument), scale, value);
    }

    /**
     * The cut-offs a score reaches, by the figures that hold for a person.
     *
     * @param figures see {@link Norms#holding}
     * @param scale id of the scale
     * @param value exact score
     * @return in the order of the figures
     */
    public static List<Threshold> reached(List<Threshold> figures, String scale, BigDecimal value) {
        return of(figures, scale, ThresholdKind.CUTOFF).stream()
                .filter(cutOff -> cutOff.comparison().holds(value, cutOff.value()))
                .toList();
    }

    /**
     * The score as people see it, rounded half up to the decimals of its scale. Never compare with it.
     *
     * @param scale the scale
     * @param value exact score
     * @return the rounded score
     */
    public static BigDecimal shown(Scale scale, BigDecimal value) {
        return value.setScale(scale.shownDecimals(), RoundingMode.HALF_UP);
    }
}
