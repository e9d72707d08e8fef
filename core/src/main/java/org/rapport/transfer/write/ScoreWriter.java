package org.rapport.transfer.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.AnswerSource;
import org.rapport.measure.MeasureLedger;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.form.AssignmentState;
import org.rapport.measure.response.EnteredBy;
import org.rapport.measure.response.FormColumns;
import org.rapport.measure.response.PendingScores;
import org.rapport.plugin.runtime.instrument.ScaleScore;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.relationship.LedgerAudience;
import org.rapport.safety.SafetyAction;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.transfer.check.Meeting;
import org.rapport.transfer.check.ScoreRow;
import org.rapport.transfer.check.Treatment;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.Line;

/**
 * Writes forms answered in the past as typing them in from paper does, except that nobody is told: a past answer that
 * needed a person goes to the list of past answers, and no rule looks at what was brought. A score without its answers is
 * no form; it stands by itself.
 */
final class ScoreWriter {

    private static final String FORM = "relationship_id, session_id, structure_id, instrument_id, instrument_version,"
            + " respondent_kind, respondent_id";

    private final Scribe scribe;
    private final Function<Instrument, UUID> structures;
    private final Map<String, UUID> known = new HashMap<>();
    private final Map<String, FormColumns> columns = new HashMap<>();

    /** Writes with these ids of kept structures. */
    ScoreWriter(Scribe scribe, Function<Instrument, UUID> structures) {
        this.scribe = scribe;
        this.structures = structures;
    }

    /** Writes a row under this id. */
    void write(Line line, ScoreRow row, Treatment treatment, UUID id) {
        row.answers().ifPresent(answers -> answered(row, treatment, id, answers));
        row.total().ifPresent(total -> total(row, treatment, id, total));
        Map<String, String> facts = new HashMap<>();
        facts.put("instrument", row.instrument().id());
        facts.put("by", row.kind().name());
        if (row.kind() == RespondentKind.CLIENT) {
            facts.put("person", row.respondent().toString());
        }
        MeasureLedger kind = row.answers().isPresent() ? MeasureLedger.FORM_TAKEN_OVER : MeasureLedger.SCORE_TAKEN_OVER;
        scribe.tell(
                kind.name(), new Scribe.Told(treatment.id(), row.answeredAt(), LedgerAudience.THERAPIST, id, facts));
        scribe.key(ImportKind.SCORES, line, id, treatment.id());
    }

    private UUID structure(Instrument instrument) {
        return known.computeIfAbsent(instrument.id(), none -> structures.apply(instrument));
    }

    private void answered(ScoreRow row, Treatment treatment, UUID response, Answers answers) {
        UUID assignment = scribe.nextId();
        FormColumns form = columns.computeIfAbsent(row.instrument().id(), none -> new FormColumns(row.instrument()));
        asked(row, treatment, assignment);
        scribe.rows()
                .add(
                        "response",
                        "organisation_id, id, assignment_id, " + FORM
                                + ", language, entered_by, idempotency_key, answered_at, answers, source",
                        scribe.organisation(),
                        response,
                        assignment,
                        treatment.id(),
                        session(row),
                        structure(row.instrument()),
                        row.instrument().id(),
                        row.instrument().version(),
                        row.kind().name(),
                        row.respondent(),
                        "und",
                        EnteredBy.IMPORT.name(),
                        scribe.untimed(),
                        row.answeredAt(),
                        form.numbers(answers),
                        AnswerSource.PAST.name());
        score(response, form.scores(answers));
        risk(row, treatment, response, form.risks(answers));
    }

    private void asked(ScoreRow row, Treatment treatment, UUID assignment) {
        scribe.rows()
                .add(
                        "assignment",
                        "organisation_id, id, version, " + FORM + ", state, assigned_at, ended_at",
                        scribe.organisation(),
                        assignment,
                        2,
                        treatment.id(),
                        session(row),
                        structure(row.instrument()),
                        row.instrument().id(),
                        row.instrument().version(),
                        row.kind().name(),
                        row.respondent(),
                        AssignmentState.ANSWERED.name(),
                        scribe.now(),
                        row.answeredAt());
    }

    private static @Nullable UUID session(ScoreRow row) {
        return row.meeting().map(Meeting::id).orElse(null);
    }

    private void score(UUID response, List<ScaleScore> scores) {
        for (ScaleScore score : scores) {
            scribe.rows()
                    .add(
                            "score",
                            "organisation_id, id, response_id, scale_id, state, value, missing",
                            scribe.organisation(),
                            scribe.nextId(),
                            response,
                            score.scale(),
                            score.state().name(),
                            score.value().orElse(null),
                            score.missing());
        }
        if (scores.stream().anyMatch(score -> score.state() == ScoreState.PENDING)) {
            scribe.rows()
                    .add(
                            "outbox",
                            "organisation_id, id, kind, subject_id, created_at, available_at, attempts",
                            scribe.organisation(),
                            scribe.nextId(),
                            PendingScores.KIND,
                            response,
                            scribe.now(),
                            scribe.now(),
                            0);
        }
    }

    private void risk(ScoreRow row, Treatment treatment, UUID response, List<String> risks) {
        if (row.kind() == RespondentKind.CLIENT && !risks.isEmpty()) {
            scribe.rows()
                    .add(
                            "past_risk",
                            "organisation_id, id, version, relationship_id, response_id, person_id, items, entered_at",
                            scribe.organisation(),
                            scribe.nextId(),
                            1,
                            treatment.id(),
                            response,
                            row.respondent(),
                            String.join(",", risks),
                            scribe.now());
            scribe.journal(SafetyAction.PAST_RISK_NOTED, response);
        }
    }

    private void total(ScoreRow row, Treatment treatment, UUID id, ScoreRow.Total total) {
        scribe.rows()
                .add(
                        "taken_over_score",
                        "organisation_id, id, " + FORM + ", scale_id, answered_at, value",
                        scribe.organisation(),
                        id,
                        treatment.id(),
                        session(row),
                        structure(row.instrument()),
                        row.instrument().id(),
                        row.instrument().version(),
                        row.kind().name(),
                        row.respondent(),
                        total.scale(),
                        row.answeredAt(),
                        total.value());
    }
}
