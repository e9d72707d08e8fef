package org.rapport.launcher;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapport.plugin.runtime.instrument.ScaleScore;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.plugin.runtime.instrument.Scorer;
import org.rapport.spi.Instrument;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;

/** Compares the scores of one organisation's forms with what their answers come to. */
final class ScoreComparison {

    private static final int MOST_NAMED = 100;
    private static final int DECIMALS = 4;

    private final CustomScorers scorers;
    private final Map<Instrument, Scorer> prepared = new IdentityHashMap<>();
    private final List<String> named = new ArrayList<>();
    private final Map<String, Long> outOfReach = new TreeMap<>();
    private long forms;
    private long agreeing;
    private long differing;
    private long waiting;

    ScoreComparison(CustomScorers scorers) {
        this.scorers = scorers;
    }

    void compare(StoredForms.Form form) {
        forms++;
        Instrument structure = form.structure();
        Optional<ScoredResponse> all = own(structure) ? scorers.score(form) : Optional.empty();
        ScoredResponse made = all.orElseGet(
                () -> prepared.computeIfAbsent(structure, Scorer::new).score(form.answers()));
        for (Scale scale : structure.scales()) {
            compare(form, scale, made.score(scale.id()).orElseThrow());
        }
        form.scores().keySet().stream()
                .filter(scale -> structure.scale(scale).isEmpty())
                .forEach(scale -> differs(form, scale, "stored, though the structure has no such scale"));
    }

    private static boolean own(Instrument structure) {
        return structure.scales().stream().anyMatch(scale -> scale.method() == ScoreMethod.CUSTOM);
    }

    private void compare(StoredForms.Form form, Scale scale, ScaleScore made) {
        StoredForms.Kept kept = form.scores().get(scale.id());
        boolean custom = scale.method() == ScoreMethod.CUSTOM;
        if (kept == null) {
            differs(form, scale.id(), "not stored");
        } else if (kept.state().equals(ScoreState.PENDING.name())) {
            waiting++;
        } else if (custom && made.state() == ScoreState.PENDING) {
            Instrument structure = form.structure();
            outOfReach.merge(
                    structure.id() + " " + structure.version() + ", " + scale.id() + ", whose plugin is not installed",
                    1L,
                    Long::sum);
        } else if (!form.readable() && custom) {
            outOfReach.merge("forms with words that no key here opens", 1L, Long::sum);
        } else if (same(kept, made)) {
            agreeing++;
        } else {
            differs(
                    form,
                    scale.id(),
                    "stored " + words(kept.state(), kept.value()) + ", made again "
                            + words(made.state().name(), made.value()));
        }
    }

    private static boolean same(StoredForms.Kept kept, ScaleScore made) {
        return kept.state().equals(made.state().name())
                && kept.missing() == made.missing()
                && rounded(kept.value()).equals(rounded(made.value()));
    }

    private static Optional<BigDecimal> rounded(Optional<BigDecimal> value) {
        return value.map(each -> each.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static String words(String state, Optional<BigDecimal> value) {
        return value.map(each -> each.stripTrailingZeros().toPlainString()).orElse(state);
    }

    private void differs(StoredForms.Form form, String scale, String how) {
        differing++;
        if (named.size() < MOST_NAMED) {
            named.add("  response " + form.id() + ", " + form.structure().id() + " "
                    + form.structure().version() + ", " + scale + ": " + how);
        }
    }

    boolean agrees() {
        return differing == 0;
    }

    List<String> lines(String organisation) {
        List<String> lines = new ArrayList<>();
        lines.add(organisation + ": " + forms + " forms; " + agreeing + " scores agree, " + differing + " differ"
                + (waiting == 0 ? "." : ", " + waiting + " wait for their plugin."));
        lines.addAll(named);
        if (differing > named.size()) {
            lines.add("  and " + (differing - named.size()) + " more");
        }
        outOfReach.forEach((what, count) -> lines.add("  cannot be made again: " + what + " (" + count + ")"));
        return lines;
    }
}
