package org.rapport.bench.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what was worked out for a course as rows of a relationship that follows it. */
final class DerivedRows {

    private final Tables tables;
    private final LedgerRows ledger;
    private final UUID organisation;
    private final List<Derived> derived;
    private final Instant now;

    DerivedRows(Tables tables, LedgerRows ledger, UUID organisation, List<Derived> derived) {
        this.tables = tables;
        this.ledger = ledger;
        this.organisation = organisation;
        this.derived = derived;
        this.now = Instant.now(java.time.Clock.systemUTC());
    }

    /** What is worked out when this form comes in. */
    void at(Relation relation, int form) {
        if (derived.isEmpty()) {
            return;
        }
        Derived all = derived.get(relation.course().number());
        for (int place = 0; place < all.signals().size(); place++) {
            if (all.signals().get(place).form() == form) {
                signal(relation, all, place);
            }
        }
        for (Derived.Entry entry : all.entries()) {
            if (entry.form() == form) {
                entry(relation, all, entry);
            }
        }
    }

    private static UUID id(Relation relation, Derived all, int place) {
        return relation.signal(all.signals().get(place).form(), place);
    }

    private void signal(Relation relation, Derived all, int place) {
        Derived.Signal signal = all.signals().get(place);
        Form form = relation.course().forms().get(signal.form());
        Derived.Words words = signal.words();
        Derived.Figures figures = signal.figures();
        tables.row("rapport.signal")
                .id(organisation)
                .id(id(relation, all, place))
                .id(relation.id())
                .id(relation.response(signal.form()))
                .id(form.ofSession() ? relation.session(form.session()) : null)
                .text(form.respondentKind())
                .id(relation.respondent(form))
                .text(form.instrument().instrument().id())
                .text(words.scale())
                .text(words.kind())
                .text(words.rule())
                .text(words.ruleVersion())
                .id(words.parameters())
                .number(figures.before())
                .number(figures.value())
                .number(figures.drop())
                .number(figures.spreadWithin())
                .number(figures.threshold())
                .id(signal.attachedTo() < 0 ? null : id(relation, all, signal.attachedTo()))
                .text(words.repair())
                .id(signal.repairForm() < 0 ? null : relation.response(signal.repairForm()))
                .text(words.itemFalls())
                .truth(words.asks())
                .moment(relation.ended(form));
    }

    private void entry(Relation relation, Derived all, Derived.Entry entry) {
        String facts = entry.facts();
        for (int person = 0; person < relation.course().persons(); person++) {
            facts = facts.replace("{" + person + "}", relation.person(person).toString());
        }
        ledger.add(
                relation,
                relation.ended(relation.course().forms().get(entry.form())),
                new LedgerRows.By("Job", organisation),
                new LedgerRows.Told(
                        entry.kind(),
                        "THERAPIST",
                        id(relation, all, entry.signal()),
                        facts.replace(
                                "{" + Form.THERAPIST + "}",
                                relation.therapist().id().toString())));
    }

    /** The row dashboards read. */
    void state(Relation relation) {
        if (derived.isEmpty()) {
            return;
        }
        Derived all = derived.get(relation.course().number());
        Derived.State state = all.state();
        List<String> keys = keys(relation, all);
        tables.row("rapport.relationship_state")
                .id(organisation)
                .id(relation.id())
                .integer(state.sessionsHeld())
                .id(state.agreed() ? relation.agreement() : null)
                .bytes(BinaryNumbers.numbers(state.scores()))
                .moment(moment(relation, state.lastCheck()))
                .integer(state.openSignals())
                .moment(now)
                .bytes(BinaryNumbers.texts(keys))
                .integer(state.urgency())
                .moment(moment(relation, state.attention()))
                .integer(state.missed());
    }

    /** Keys of the same rank stand in the order of their texts. */
    private static List<String> keys(Relation relation, Derived all) {
        Map<String, List<String>> byRank = new LinkedHashMap<>();
        for (Derived.Key key : all.state().keys()) {
            byRank.computeIfAbsent(key.rank(), rank -> new ArrayList<>()).add(key(relation, all, key.text()));
        }
        return byRank.values().stream()
                .flatMap(texts -> texts.stream().sorted())
                .toList();
    }

    private static String key(Relation relation, Derived all, String key) {
        int open = key.indexOf('{');
        if (open < 0) {
            return key;
        }
        int place = Integer.parseInt(key.substring(open + 1, key.length() - 1));
        return key.substring(0, open) + id(relation, all, place);
    }

    private static @Nullable Instant moment(Relation relation, Derived.Moment moment) {
        if (moment.session() >= 0) {
            return relation.starts(moment.session());
        }
        return moment.form() >= 0 ? relation.ended(relation.course().forms().get(moment.form())) : null;
    }
}
