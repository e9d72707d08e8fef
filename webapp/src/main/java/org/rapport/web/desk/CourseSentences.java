package org.rapport.web.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapport.signal.SignalKind;
import org.rapport.signal.SignalView;
import org.rapport.signal.course.DropParameters;
import org.rapport.web.i18n.Wording;

/** Puts points and signals of a course into sentences that hold every number needed to follow them. */
final class CourseSentences {

    private static final int MOST_DECIMALS = 2;
    private static final DropParameters RULE = DropParameters.standard("shown", DropParameters.sessionCheckSpread());

    private final Wording words;
    private final Function<LocalDate, String> day;

    /** In these words; days as the function writes them. */
    CourseSentences(Wording words, Function<LocalDate, String> day) {
        this.words = words;
        this.day = day;
    }

    /** The words it writes in. */
    Wording words() {
        return words;
    }

    /** The session, its day and the score on its scale; the highest possible score says so. */
    String point(int session, LocalDate date, @Nullable BigDecimal value, BigDecimal max) {
        if (value == null) {
            return words.text("relationship.point.none", session, day.apply(date));
        }
        String score = words.text("figures.of", plain(value), plain(max));
        String key = value.compareTo(max) == 0 ? "relationship.point.highest" : "relationship.point";
        return words.text(key, session, day.apply(date), score);
    }

    /** What a signal saw and what its rule asks for. */
    String signal(SignalView signal) {
        BigDecimal drop = signal.drop();
        BigDecimal threshold = signal.threshold();
        if (signal.kind() == SignalKind.TENSION_REPORTED || drop == null || threshold == null) {
            return words.text("relationship.reason." + signal.kind().name());
        }
        BigDecimal factor = factor(signal.kind());
        return words.text(
                "relationship.reason." + signal.kind().name(),
                plain(drop),
                plain(factor.multiply(threshold)),
                plain(factor),
                plain(threshold),
                source(signal, threshold));
    }

    /** From where to where the score went, then why that stands out. */
    String reason(SignalView signal) {
        BigDecimal before = signal.before();
        BigDecimal value = signal.value();
        return before == null || value == null
                ? signal(signal)
                : words.text("relationship.fromTo", plain(before), plain(value)) + " " + signal(signal);
    }

    /** The threshold is the larger of two spreads: between clients, or the client's own before the fall. */
    private String source(SignalView signal, BigDecimal threshold) {
        BigDecimal between = signal.spreadBetween();
        return between != null && between.compareTo(threshold) == 0
                ? words.text("relationship.spread." + signal.parametersProvenance())
                : words.text("relationship.spread.own");
    }

    private static BigDecimal factor(SignalKind kind) {
        return kind == SignalKind.NOTICE
                ? RULE.noticeFactor().value()
                : RULE.signalFactor().value();
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal rounded = Objects.requireNonNull(value)
                .setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
