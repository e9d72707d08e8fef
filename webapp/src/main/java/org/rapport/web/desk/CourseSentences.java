package org.rapport.web.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.signal.FallenItem;
import org.rapport.signal.SignalKind;
import org.rapport.signal.SignalView;
import org.rapport.signal.course.DropParameters;
import org.rapport.signal.course.RepairStatus;
import org.rapport.web.i18n.Wording;

/** Puts points and signals of a course into sentences that hold every number needed to follow them. */
final class CourseSentences {

    private static final int MOST_DECIMALS = 2;
    private static final DropParameters RULE = DropParameters.standard("shown", DropParameters.sessionCheckSpread());

    private final Wording words;
    private final String language;
    private final Function<LocalDate, String> day;

    /** In these words of a language; days as the function writes them. */
    CourseSentences(Wording words, String language, Function<LocalDate, String> day) {
        this.words = words;
        this.language = language;
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

    /** What a signal saw, what its rule asks for, which single answers fell, and what became of it. */
    String signal(SignalView signal) {
        return join(List.of(seen(signal), why(signal), fallen(signal), became(signal)));
    }

    /** What it saw and, unless it may still come back, what became of it. */
    String reason(SignalView signal) {
        return signal.repair() == RepairStatus.OPEN ? seen(signal) : join(List.of(seen(signal), became(signal)));
    }

    /** What the rule saw and what it asks for, without what became of it: for lists. */
    String brief(SignalView signal) {
        return join(List.of(seen(signal), why(signal)));
    }

    /** What its rule asks for; nothing for a reported tension. */
    String why(SignalView signal) {
        BigDecimal threshold = signal.threshold();
        if (threshold == null) {
            return "";
        }
        BigDecimal factor = factor(signal.kind());
        return words.text(
                "relationship.why." + signal.kind().name(),
                plain(factor.multiply(threshold)),
                plain(factor),
                plain(threshold),
                source(signal, threshold));
    }

    private static String join(List<String> sentences) {
        return sentences.stream().filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    private String seen(SignalView signal) {
        String key = "relationship.reason." + signal.kind().name();
        BigDecimal before = signal.before();
        BigDecimal value = signal.value();
        return before == null || value == null
                ? words.text(key)
                : words.text(key, plain(before), plain(value), plain(before.subtract(value)));
    }

    /** Single answers that fell, each by its steps; nothing when none did. */
    String fallen(SignalView signal) {
        if (signal.fallen().isEmpty()) {
            return "";
        }
        String items = signal.fallen().stream().map(this::fallen).collect(Collectors.joining(", "));
        return words.text("relationship.fallen", items);
    }

    private String fallen(FallenItem item) {
        return words.text("relationship.fallen.item", item.item().in(language), plain(item.steps()));
    }

    private String became(SignalView signal) {
        return signal.repair() == null || signal.attached()
                ? ""
                : words.text(
                        "relationship.repair." + signal.repair().name(),
                        plain(RULE.window().value()));
    }

    /** The threshold is the larger of two spreads: between clients, or the person's own before the fall. */
    private String source(SignalView signal, BigDecimal threshold) {
        BigDecimal between = signal.spreadBetween();
        String key = between != null && between.compareTo(threshold) == 0 ? signal.parametersProvenance() : "own";
        return words.text("relationship.spread." + key);
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
