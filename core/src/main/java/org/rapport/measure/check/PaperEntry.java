package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.MeasureError;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.form.SentForm;
import org.rapport.measure.instrument.Structures;
import org.rapport.measure.response.EnteredBy;
import org.rapport.measure.response.FormToKeep;
import org.rapport.measure.response.NewResponse;
import org.rapport.measure.response.Responses;
import org.rapport.measure.response.StoredResponse;
import org.rapport.plugin.runtime.instrument.AnswerRule;
import org.rapport.plugin.runtime.instrument.AnswerSheet;
import org.rapport.plugin.runtime.instrument.AnswerViolation;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.spi.Instrument;

/** The rules of typing in a paper form. */
@ApplicationScoped
class PaperEntry {

    /** A form for a relationship the caller was allowed to open; {@code whole} where nothing may be missing. */
    record Entry(RelationshipRef relationship, EnterFromPaper command, boolean whole) {}

    @Inject
    private PaperTargets targets;

    @Inject
    private Responses responses;

    @Inject
    private Structures structures;

    @Inject
    private Answering answering;

    @Inject
    private Ids ids;

    /**
     * Keeps these forms of one organisation. A key that was used before stands for what was kept then; used for another form
     * it is refused. The refusal of one of several tells its place as {@code entry}.
     */
    List<SentForm> enter(List<Entry> entries) {
        List<Prepared> all = Places.each(entries, this::prepare);
        List<FormToKeep> unasked =
                all.stream().flatMap(each -> each.unasked().stream()).toList();
        Set<UUID> kept = unasked.isEmpty()
                ? Set.of()
                : answering.keep(entries.get(0).relationship().organisation(), unasked);
        return Places.each(all, each -> sent(each, kept));
    }

    /** A form nobody asked for, to be kept with others, or what became of it already. */
    private record Prepared(Entry entry, Optional<FormToKeep> unasked, Optional<SentForm> sent) {}

    private Prepared prepare(Entry entry) {
        if (entry.command().assignment() != null) {
            return new Prepared(entry, Optional.empty(), Optional.of(asked(entry)));
        }
        try {
            return new Prepared(entry, Optional.of(form(entry)), Optional.empty());
        } catch (DomainException refused) {
            // what was kept before need not fit any more, such as after a new version of the instrument
            Receipt receipt = earlier(entry).orElseThrow(() -> refused);
            return new Prepared(entry, Optional.empty(), Optional.of(new SentForm(receipt, false)));
        }
    }

    private SentForm sent(Prepared prepared, Set<UUID> kept) {
        return prepared.sent()
                .orElseGet(() -> prepared.unasked()
                        .filter(form -> kept.contains(form.id()))
                        .map(form -> new SentForm(Answering.receipt(form), true))
                        .orElseGet(() -> new SentForm(before(prepared.entry()), false)));
    }

    /** A form that nobody asked for. */
    private FormToKeep form(Entry entry) {
        UUID organisation = entry.relationship().organisation();
        Instant answeredAt = targets.answeredAt(entry.relationship(), entry.command());
        UUID structure = targets.unasked(entry.relationship(), entry.command());
        return answering.form(
                response(
                        entry,
                        answeredAt,
                        new Target(organisation, ids.next(), null, structure, RespondentKind.CLIENT)),
                true);
    }

    /** A form that was asked for, of which the key is used by one at a time. */
    private SentForm asked(Entry entry) {
        responses.holdKey(entry.command().key());
        Optional<Receipt> earlier = earlier(entry);
        if (earlier.isPresent()) {
            return new SentForm(earlier.get(), false);
        }
        Instant answeredAt = targets.answeredAt(entry.relationship(), entry.command());
        Assignment assignment = targets.asked(entry.relationship(), entry.command());
        UUID session = assignment.session().orElse(null);
        Target target = new Target(
                assignment.key().organisation(),
                assignment.id(),
                session,
                assignment.structure(),
                assignment.respondentKind());
        return new SentForm(answering.answer(assignment, response(entry, answeredAt, target), targets.now()), true);
    }

    /** What a form answers. */
    private record Target(
            UUID organisation, UUID assignment, @Nullable UUID session, UUID structure, RespondentKind kind) {}

    private NewResponse response(Entry entry, Instant answeredAt, Target target) {
        Instrument structure = structures.get(target.organisation(), target.structure());
        AnswerSheet sheet = new AnswerSheet(structure, entry.command().answers().on(structure));
        Answering.require(entry.whole() ? sheet.violations() : wrong(sheet), sheet.counting());
        return new NewResponse(
                target.organisation(),
                target.assignment(),
                entry.relationship().id(),
                target.session(),
                target.structure(),
                structure,
                target.kind(),
                entry.command().person(),
                "und",
                EnteredBy.STAFF_FROM_PAPER,
                targets.source(entry.relationship(), entry.command().answeredOn()),
                entry.command().key(),
                answeredAt,
                sheet.counting());
    }

    private Receipt before(Entry entry) {
        return earlier(entry).orElseThrow(() -> new DomainException(MeasureError.KEY_USED_ELSEWHERE));
    }

    private Optional<Receipt> earlier(Entry entry) {
        Optional<StoredResponse> earlier = responses.ofKey(
                entry.relationship().organisation(), entry.command().key());
        earlier.ifPresent(stored -> targets.requireSame(entry.relationship(), entry.command(), stored));
        return earlier.map(stored -> new Receipt(stored.id(), stored.answeredAt()));
    }

    /** Refuses a key that was used for another day or other answers. */
    void requireSame(Entry entry, Receipt earlier) {
        targets.requireSameDay(entry.relationship(), entry.command(), earlier);
        responses.requireSame(
                entry.relationship().organisation(),
                earlier.response(),
                entry.command().answers());
    }

    /** What is wrong with answers from paper, on which items may be left out. */
    static List<AnswerViolation> wrong(AnswerSheet sheet) {
        return sheet.violations().stream()
                .filter(violation -> violation.rule() != AnswerRule.MISSING)
                .toList();
    }
}
