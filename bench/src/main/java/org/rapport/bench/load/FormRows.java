package org.rapport.bench.load;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.rapport.bench.OpenLinks;

/** Writes one form of a relationship as asking and answering leave it: assignment, response, scores, ledger, link. */
final class FormRows {

    private static final int SCORES = 200_000;
    private static final int MOST_SCALES = 8;

    private final Tables tables;
    private final LedgerRows ledger;
    private final UUID organisation;

    FormRows(Tables tables, LedgerRows ledger, UUID organisation) {
        this.tables = tables;
        this.ledger = ledger;
        this.organisation = organisation;
    }

    /** Writes the form at this place of the course. */
    void write(Relation relation, int place) {
        Form form = relation.course().forms().get(place);
        if (!form.ofSession()) {
            ledger.add(
                    relation,
                    relation.asked(form),
                    LedgerRows.By.member(relation.therapist().id()),
                    new LedgerRows.Told(
                            "INSTRUMENT_ASSIGNED",
                            "THERAPIST",
                            relation.assignment(place),
                            "instrument=" + form.instrument().instrument().id() + ";person="
                                    + relation.respondent(form)));
        } else if (!form.byClient()) {
            held(relation, form);
        }
        assignment(relation, place, form);
        Completed answers = form.answers();
        if (answers != null) {
            response(relation, place, form, answers);
            answered(relation, place, form);
        } else if (form.state().equals(Form.OPEN) && form.byClient()) {
            link(relation, place, form);
        } else if (form.state().equals(Form.SKIPPED)) {
            ledger.add(
                    relation,
                    relation.ended(form),
                    LedgerRows.By.member(relation.therapist().id()),
                    new LedgerRows.Told(
                            "CHECK_SKIPPED",
                            "THERAPIST",
                            relation.assignment(place),
                            "instrument=session-check;reason=NO_TIME"));
        }
    }

    /** With the therapist's own form, which every held session has, the session itself is told of. */
    private void held(Relation relation, Form form) {
        ledger.both(
                relation,
                relation.starts(form.session()),
                LedgerRows.Told.toAll(
                        "SESSION_HELD",
                        relation.session(form.session()),
                        java.util.Map.of(
                                "number",
                                String.valueOf(form.session() + 1),
                                "at",
                                relation.starts(form.session()).toString())));
    }

    private void assignment(Relation relation, int place, Form form) {
        boolean open = form.state().equals(Form.OPEN);
        Instant asked = relation.asked(form);
        tables.row("rapport.assignment")
                .id(organisation)
                .id(relation.assignment(place))
                .big(open ? 1 : 2)
                .id(relation.id())
                .id(form.ofSession() ? relation.session(form.session()) : null)
                .id(form.instrument().structure())
                .text(form.instrument().instrument().id())
                .text(form.instrument().instrument().version())
                .text(form.respondentKind())
                .id(relation.respondent(form))
                .text(form.state())
                .moment(asked)
                .moment(form.ofSession() && form.byClient() ? asked.plus(OpenLinks.DAYS, ChronoUnit.DAYS) : null)
                .text(form.state().equals(Form.SKIPPED) ? "NO_TIME" : null)
                .text(form.state().equals(Form.CLOSED) ? "NEXT_SESSION" : null)
                .moment(open ? null : relation.ended(form));
    }

    private void response(Relation relation, int place, Form form, Completed answers) {
        UUID response = relation.response(place);
        tables.row("rapport.response")
                .id(organisation)
                .id(response)
                .id(relation.assignment(place))
                .id(relation.id())
                .id(form.ofSession() ? relation.session(form.session()) : null)
                .id(form.instrument().structure())
                .text(form.instrument().instrument().id())
                .text(form.instrument().instrument().version())
                .text(form.respondentKind())
                .id(relation.respondent(form))
                .text(form.byClient() ? relation.course().language() : "en")
                .text("RESPONDENT")
                .id(relation.untimed(place))
                .moment(relation.ended(form))
                .bytes(answers.answers());
        int scale = 0;
        for (Completed.Scored score : answers.scores()) {
            tables.row("rapport.score")
                    .id(organisation)
                    .id(relation.idAt(relation.ended(form), SCORES + (long) place * MOST_SCALES + scale++))
                    .id(response)
                    .text(score.scale())
                    .text(score.state())
                    .bytes(score.value())
                    .integer(score.missing());
        }
    }

    private void answered(Relation relation, int place, Form form) {
        UUID respondent = relation.respondent(form);
        String who = form.byClient() ? ";person=" + respondent : "";
        ledger.add(
                relation,
                relation.ended(form),
                form.byClient() ? LedgerRows.By.client(respondent) : LedgerRows.By.member(respondent),
                new LedgerRows.Told(
                        "CHECK_ANSWERED",
                        "THERAPIST",
                        relation.response(place),
                        "by=" + form.respondentKind() + ";instrument="
                                + form.instrument().instrument().id() + who));
    }

    private void link(Relation relation, int place, Form form) {
        UUID assignment = relation.assignment(place);
        tables.row("gate.personal_link")
                .id(relation.untimed(-1 - place))
                .bytes(OpenLinks.hash(assignment))
                .text("CHECK")
                .id(organisation)
                .id(relation.respondent(form))
                .id(assignment)
                .moment(relation.asked(form))
                .moment(relation.asked(form).plus(OpenLinks.DAYS, ChronoUnit.DAYS));
    }
}
