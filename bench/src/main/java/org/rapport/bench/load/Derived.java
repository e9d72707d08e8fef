package org.rapport.bench.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the product's rules worked out from a course: signals, their entries in the ledger and the row dashboards read.
 * Records are named by their places, so that it holds for every relationship that follows the course.
 */
record Derived(List<Signal> signals, List<Entry> entries, State state) {

    /** No place. */
    static final int NONE = -1;

    /** A signal at a form; it may be attached to an earlier one and repaired by a later form. */
    record Signal(int form, int attachedTo, int repairForm, Words words, Figures figures) {}

    /** What a signal says. */
    record Words(
            String scale,
            String kind,
            String rule,
            String ruleVersion,
            @Nullable UUID parameters,
            String repair,
            String itemFalls,
            boolean asks) {}

    /** The figures behind it. */
    record Figures(
            @Nullable BigDecimal before,
            @Nullable BigDecimal value,
            @Nullable BigDecimal drop,
            @Nullable BigDecimal spreadWithin,
            @Nullable BigDecimal threshold) {}

    /** An entry of the ledger about a signal, at a form; {@code {n}} in the facts stands for the n-th participant. */
    record Entry(int form, int signal, String kind, String facts) {}

    /** A moment: when a form ended or a session began, or none. */
    record Moment(int form, int session) {}

    /**
     * Something that asks for a look, as it stands in the dashboards' row.
     *
     * @param text with {@code {n}} for the n-th signal
     * @param rank what it is ranked by before its text
     */
    record Key(String text, String rank) {}

    /** The row dashboards read. */
    record State(
            int sessionsHeld,
            boolean agreed,
            List<@Nullable BigDecimal> scores,
            Moment lastCheck,
            int openSignals,
            List<Key> keys,
            int urgency,
            Moment attention,
            int missed) {}
}
