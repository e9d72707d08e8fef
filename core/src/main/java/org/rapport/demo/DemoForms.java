package org.rapport.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.MeasureLedger;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.form.AssignmentState;
import org.rapport.measure.form.CloseReason;
import org.rapport.measure.response.EnteredBy;
import org.rapport.measure.response.FormColumns;
import org.rapport.measure.response.PendingScores;
import org.rapport.plugin.runtime.instrument.ScaleScore;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.shared.data.BulkRows;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/** Writes forms of one instrument as asking and answering leave them: assignment, response, scores, ledger. */
final class DemoForms {

    private final BulkRows rows;
    private final Instrument instrument;
    private final UUID structure;
    private final FormColumns columns;

    DemoForms(BulkRows rows, Instrument instrument, UUID structure) {
        this.rows = rows;
        this.instrument = instrument;
        this.structure = structure;
        this.columns = new FormColumns(instrument);
    }

    /**
     * A form that is asked of somebody.
     *
     * @param person the place of the participant, below 0 for the therapist
     */
    record Asked(
            int person,
            @Nullable UUID session,
            Instant at,
            @Nullable Instant closesAt) {

        RespondentKind kind() {
            return person < 0 ? RespondentKind.THERAPIST : RespondentKind.CLIENT;
        }

        UUID respondent(DemoRecord record) {
            return person < 0 ? record.therapist() : record.persons().get(person);
        }
    }

    /** How it ended: the state, when, and why a therapist left it out or it was closed. */
    record Ended(
            AssignmentState state,
            @Nullable Instant at,
            @Nullable String why) {

        static final Ended OPEN = new Ended(AssignmentState.OPEN, null, null);

        static Ended closed(CloseReason reason, Instant at) {
            return new Ended(AssignmentState.CLOSED, at, reason.name());
        }

        @Nullable
        String skipReason() {
            return state == AssignmentState.SKIPPED ? why : null;
        }

        @Nullable
        String closeReason() {
            return state == AssignmentState.CLOSED ? why : null;
        }
    }

    /** What was answered, when, how, in which language. */
    record Given(Answers answers, Instant at, EnteredBy how, String language) {}

    /** A form that was asked and not answered; gives its id. */
    UUID ask(DemoRecord record, Asked asked, Ended ended) {
        UUID assignment = record.nextId();
        rows.add(
                "assignment",
                "organisation_id, id, version, relationship_id, session_id, structure_id, instrument_id,"
                        + " instrument_version, respondent_kind, respondent_id, state, assigned_at, closes_at,"
                        + " skip_reason, close_reason, ended_at",
                record.organisation(),
                assignment,
                ended.state() == AssignmentState.OPEN ? 1 : 2,
                record.relationship(),
                asked.session(),
                structure,
                instrument.id(),
                instrument.version(),
                asked.kind().name(),
                asked.respondent(record),
                ended.state().name(),
                asked.at(),
                asked.closesAt(),
                ended.skipReason(),
                ended.closeReason(),
                ended.at());
        return assignment;
    }

    /** A form that was asked and answered; gives the assignment. */
    UUID answer(DemoRecord record, Asked asked, Given given) {
        UUID assignment = ask(record, asked, new Ended(AssignmentState.ANSWERED, given.at(), null));
        UUID response = record.nextId();
        rows.add(
                "response",
                "organisation_id, id, assignment_id, relationship_id, session_id, structure_id, instrument_id,"
                        + " instrument_version, respondent_kind, respondent_id, language, entered_by, idempotency_key,"
                        + " answered_at, answers",
                record.organisation(),
                response,
                assignment,
                record.relationship(),
                asked.session(),
                structure,
                instrument.id(),
                instrument.version(),
                asked.kind().name(),
                asked.respondent(record),
                given.language(),
                given.how().name(),
                UUID.randomUUID(),
                given.at(),
                columns.numbers(given.answers()));
        score(record, response, given);
        tell(record, asked, given, response);
        return assignment;
    }

    private void score(DemoRecord record, UUID response, Given given) {
        boolean pending = false;
        for (ScaleScore score : columns.scores(given.answers())) {
            pending |= score.state() == ScoreState.PENDING;
            BigDecimal value = score.value().orElse(null);
            rows.add(
                    "score",
                    "organisation_id, id, response_id, scale_id, state, value, missing",
                    record.organisation(),
                    record.nextId(),
                    response,
                    score.scale(),
                    score.state().name(),
                    value,
                    score.missing());
        }
        if (pending) {
            rows.add(
                    "outbox",
                    "organisation_id, id, kind, subject_id, created_at, available_at, attempts",
                    record.organisation(),
                    record.nextId(),
                    PendingScores.KIND,
                    response,
                    given.at(),
                    given.at(),
                    0);
        }
    }

    private void tell(DemoRecord record, Asked asked, Given given, UUID response) {
        Map<String, String> facts = new HashMap<>();
        facts.put("instrument", instrument.id());
        facts.put("by", asked.kind().name());
        boolean client = asked.kind() == RespondentKind.CLIENT;
        if (client) {
            facts.put("person", asked.respondent(record).toString());
        }
        boolean paper = given.how() == EnteredBy.STAFF_FROM_PAPER;
        MeasureLedger kind = paper ? MeasureLedger.PAPER_FORM_ENTERED : MeasureLedger.CHECK_ANSWERED;
        Told told = Told.toTherapist(given.at(), kind.name(), response, facts);
        record.tell(rows, client && !paper ? told.by(asked.respondent(record)) : told);
    }
}
