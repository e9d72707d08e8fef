package org.rapport.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rapport.measure.instrument.Structures;
import org.rapport.plugin.PluginInstruments;
import org.rapport.spi.Instrument;
import org.rapport.spi.Scale;

/** Answers the Session Check of every held session, by each participant and by the therapist. */
@ApplicationScoped
class DemoChecks {

    static final String SESSION_CHECK = "session-check";

    @Inject
    private PluginInstruments instruments;

    @Inject
    private Structures structures;

    /** Writes the answered checks; none where the instrument is not installed. */
    void write(Rows rows, List<DemoRecord> records) {
        instruments.find(SESSION_CHECK).ifPresent(check -> {
            UUID structure = structures.idOf(records.get(0).organisation(), check);
            Series series = new Series(rows, check, structure, new DemoAnswers(check));
            records.forEach(series::write);
        });
    }

    /** One answered check. */
    private record Answered(UUID session, String kind, UUID respondent, int sum, int before, Instant at) {}

    /** Writes the checks of one relationship after the other. */
    private record Series(Rows rows, Instrument check, UUID structure, DemoAnswers answers) {

        void write(DemoRecord record) {
            DemoRelationship plan = record.plan();
            for (int i = 0; i < plan.held().size(); i++) {
                Instant end = DemoRecord.instant(
                        plan.held().get(i).plusMinutes(plan.kind().minutes()));
                UUID session = record.held().get(i);
                for (int person = 0; person < record.persons().size(); person++) {
                    answer(
                            record,
                            answered(
                                    plan.sums().get(person),
                                    i,
                                    new Answered(
                                            session,
                                            "CLIENT",
                                            record.persons().get(person),
                                            0,
                                            0,
                                            end.plusSeconds(300L + 60 * person))));
                }
                answer(
                        record,
                        answered(
                                plan.therapistSums(),
                                i,
                                new Answered(session, "THERAPIST", record.therapist(), 0, 0, end.plusSeconds(600))));
            }
            rows.flush();
        }

        private static Answered answered(List<Integer> sums, int i, Answered blank) {
            return new Answered(
                    blank.session(),
                    blank.kind(),
                    blank.respondent(),
                    sums.get(i),
                    sums.get(Math.max(0, i - 1)),
                    blank.at());
        }

        private void answer(DemoRecord record, Answered answered) {
            UUID assignment = record.nextId();
            assign(record, answered, assignment);
            UUID response = respond(record, answered, assignment);
            rows.add(
                    "score",
                    "organisation_id, id, response_id, scale_id, state, value, missing",
                    record.organisation(),
                    record.nextId(),
                    response,
                    check.primaryScale().map(Scale::id).orElseThrow(),
                    "SCORED",
                    DemoAnswers.score(answered.sum()),
                    0);
        }

        private void assign(DemoRecord record, Answered answered, UUID assignment) {
            rows.add(
                    "assignment",
                    "organisation_id, id, relationship_id, session_id, structure_id, instrument_id, instrument_version,"
                            + " respondent_kind, respondent_id, state, assigned_at, ended_at",
                    record.organisation(),
                    assignment,
                    record.relationship(),
                    answered.session(),
                    structure,
                    check.id(),
                    check.version(),
                    answered.kind(),
                    answered.respondent(),
                    "ANSWERED",
                    answered.at().minusSeconds(200),
                    answered.at());
        }

        private UUID respond(DemoRecord record, Answered answered, UUID assignment) {
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
                    answered.session(),
                    structure,
                    check.id(),
                    check.version(),
                    answered.kind(),
                    answered.respondent(),
                    "en",
                    "RESPONDENT",
                    record.nextId(),
                    answered.at(),
                    answers.array(answered.sum(), answered.before()));
            return response;
        }
    }
}
