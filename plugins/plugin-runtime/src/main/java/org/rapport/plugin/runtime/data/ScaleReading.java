package org.rapport.plugin.runtime.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.rapport.spi.Comparison;
import org.rapport.spi.Direction;
import org.rapport.spi.MissingPolicy;
import org.rapport.spi.Provenance;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;
import org.rapport.spi.Sex;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;

/** Reads scales and the figures about them. */
final class ScaleReading {

    private ScaleReading() {}

    static Scale scale(Part part) {
        ScoreMethod method = needed(part, "method", ScoreMethod.class, ScoreMethod.SUM);
        Optional<Integer> prorated = part.whole("max-missing");
        MissingPolicy policy = part.word("missing", MissingPolicy.class)
                .orElse(prorated.isPresent() ? MissingPolicy.PRORATE : MissingPolicy.REQUIRE_COMPLETE);
        Scale scale = new Scale(
                part.text("id"),
                part.local("title"),
                part.texts("items"),
                method,
                needed(part, "direction", Direction.class, Direction.HIGHER_IS_BETTER),
                part.number("min"),
                part.number("max"),
                policy,
                prorated.orElse(0),
                part.flag("primary", false),
                part.whole("decimals").orElse(method == ScoreMethod.MEAN ? 2 : 0),
                List.of(InstrumentReading.codes(part)));
        part.nothingElse();
        return scale;
    }

    static Threshold threshold(Part part) {
        ThresholdKind kind = needed(part, "kind", ThresholdKind.class, ThresholdKind.CUTOFF);
        Threshold threshold = new Threshold(
                part.text("scale"),
                kind,
                comparison(part, kind),
                part.number("value"),
                part.optionalNumber("upto"),
                part.local("label"),
                part.words("population"),
                part.words("citation"),
                part.word("provenance", Provenance.class).orElse(Provenance.UNVERIFIED),
                age(part, 0),
                age(part, 1),
                part.word("sex", Sex.class),
                part.optionalText("setting"));
        part.nothingElse();
        return threshold;
    }

    /** A wrong side of a cut-off turns its meaning round: it is never guessed. */
    private static Comparison comparison(Part part, ThresholdKind kind) {
        return kind == ThresholdKind.CUTOFF
                ? needed(part, "is", Comparison.class, Comparison.AT_LEAST)
                : part.word("is", Comparison.class).orElse(Comparison.AT_LEAST);
    }

    /** {@code ages: [18, 64]}, both ends included. */
    private static Optional<Integer> age(Part part, int end) {
        List<Node> ages = part.list("ages");
        if (ages.isEmpty()) {
            return Optional.empty();
        }
        if (ages.size() != 2) {
            part.wrong("ages", "two ages are expected here, as [18, 64]");
            return Optional.empty();
        }
        return part.number("ages", ages.get(end)).map(BigDecimal::intValue);
    }

    private static <E extends Enum<E>> E needed(Part part, String name, Class<E> type, E otherwise) {
        Optional<E> word = part.word(name, type);
        if (part.value(name).isEmpty()) {
            part.missing(name);
        }
        return word.orElse(otherwise);
    }
}
