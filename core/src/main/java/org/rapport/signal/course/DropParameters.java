package org.rapport.signal.course;

import static org.rapport.signal.course.Provenance.DESIGN;
import static org.rapport.signal.course.Provenance.PUBLISHED;
import static org.rapport.signal.course.Provenance.UNVERIFIED;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the rules over an alliance course work with, for one instrument and scale. Every event names the version, so a
 * stored event can be explained and recomputed; never change a value without a new version.
 *
 * @param version names this set of values
 * @param noticeFactor k1: a fall of so many thresholds is a notice
 * @param signalFactor k2: a fall of so many thresholds is a signal
 * @param minPrior how many forms must lie before one that may raise an event (at least 2)
 * @param spreadBetween sInter: the standard deviation between clients, in points of the scale
 * @param window after how many further forms without recovery an event counts as unrepaired
 * @param repairFraction the recovered share of a fall that counts as partly repaired, over 0 up to 1
 * @param gapDays more days than this between two forms start the history anew
 * @param longestDecline at most so many steps are looked back over for a slow decline
 * @param shortestDecline at least so many steps make a slow decline
 * @param itemFall an item falling by so many response steps since the last form is listed with the event
 */
public record DropParameters(
        String version,
        ParameterValue noticeFactor,
        ParameterValue signalFactor,
        ParameterValue minPrior,
        ParameterValue spreadBetween,
        ParameterValue window,
        ParameterValue repairFraction,
        ParameterValue gapDays,
        ParameterValue longestDecline,
        ParameterValue shortestDecline,
        ParameterValue itemFall) {

    private static final String BOTH_THRESHOLDS =
            "Gumz, Braehler, Geyer & Erices 2012, BMC Med Res Methodol 12:10: use both 1 SD and 2 SD";
    private static final String LONGEST_DECLINE =
            "Gumz, Braehler, Geyer & Erices 2012, BMC Med Res Methodol 12:10: longest decline seen, six sessions";
    private static final String OURS = "Choice of this product, not published";

    /** Checks that the values can work together. */
    public DropParameters {
        Objects.requireNonNull(version);
        require(noticeFactor.positive(), "noticeFactor must be over 0");
        require(signalFactor.value().compareTo(noticeFactor.value()) >= 0, "signalFactor must reach noticeFactor");
        require(minPrior.wholeAtLeast(2), "minPrior must be a whole number from 2");
        require(spreadBetween.positive(), "spreadBetween must be over 0");
        require(window.wholeAtLeast(1), "window must be a whole number from 1");
        require(
                repairFraction.positive() && repairFraction.value().compareTo(BigDecimal.ONE) <= 0,
                "repairFraction must be over 0 and at most 1");
        require(gapDays.wholeAtLeast(1), "gapDays must be a whole number from 1");
        require(shortestDecline.wholeAtLeast(1), "shortestDecline must be a whole number from 1");
        require(longestDecline.wholeAtLeast(shortestDecline.whole()), "longestDecline must reach shortestDecline");
        require(itemFall.positive(), "itemFall must be over 0");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The product's values with the spread between clients of one instrument and scale. */
    public static DropParameters standard(String version, ParameterValue spreadBetween) {
        return new DropParameters(
                version,
                ParameterValue.of("1.0", PUBLISHED, BOTH_THRESHOLDS),
                ParameterValue.of("2.0", PUBLISHED, BOTH_THRESHOLDS),
                ParameterValue.of("3", DESIGN, OURS),
                spreadBetween,
                ParameterValue.of("5", DESIGN, OURS),
                ParameterValue.of(
                        "0.5", UNVERIFIED, "By analogy with sudden gains: half of it lost counts as reversal"),
                ParameterValue.of("60", DESIGN, OURS),
                ParameterValue.of("6", PUBLISHED, LONGEST_DECLINE),
                ParameterValue.of("2", DESIGN, OURS),
                ParameterValue.of("2", DESIGN, OURS));
    }

    /** The spread between clients to start with for the Session Check (mean of four items, 0 to 10). */
    public static ParameterValue sessionCheckSpread() {
        return ParameterValue.of("1.2", DESIGN, "Choice of this product until practice data say better");
    }
}
