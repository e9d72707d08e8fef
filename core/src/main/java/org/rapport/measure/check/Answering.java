package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.measure.MeasureError;
import org.rapport.measure.MeasureLedger;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.ResponseSubmitted;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.form.RefusedAnswers;
import org.rapport.measure.response.EnteredBy;
import org.rapport.measure.response.NewResponse;
import org.rapport.measure.response.Responses;
import org.rapport.measure.response.Scores;
import org.rapport.plugin.runtime.instrument.AnswerViolation;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerFact;
import org.rapport.shared.DomainException;
import org.rapport.spi.Answers;

/** Keeps checked answers as the response to an assignment, scores them and tells everybody, in the caller's transaction. */
@ApplicationScoped
class Answering {

    @Inject
    private AssignmentStore assignments;

    @Inject
    private Responses responses;

    @Inject
    private Scores scores;

    @Inject
    private Ledger ledger;

    @Inject
    private Event<ResponseSubmitted> submitted;

    /** Refuses answers that do not fit, naming everything that is wrong, and forms without any answer. */
    static void require(List<AnswerViolation> violations, Answers counting) {
        if (!violations.isEmpty()) {
            throw RefusedAnswers.because(violations);
        }
        if (counting.answered().isEmpty()) {
            throw new DomainException(MeasureError.NOTHING_ANSWERED);
        }
    }

    /** Keeps the answers; the assignment is answered from then on. */
    Receipt answer(Assignment assignment, NewResponse response, Instant now) {
        assignment.answer(response.answeredAt().isAfter(now) ? now : response.answeredAt());
        assignments.flush();
        UUID id = responses.add(response);
        List<String> risks = scores.add(response.organisation(), id, response.structure(), response.answers());
        append(assignment, response, id);
        submitted.fire(new ResponseSubmitted(
                id,
                assignment.id(),
                assignment.relationship(),
                response.session(),
                assignment.instrument(),
                assignment.respondentKind(),
                assignment.respondent(),
                risks,
                response.source(),
                false));
        return new Receipt(id, response.answeredAt());
    }

    private void append(Assignment assignment, NewResponse response, UUID id) {
        Map<String, String> facts = new HashMap<>();
        facts.put("instrument", assignment.instrument());
        facts.put("by", assignment.respondentKind().name());
        if (assignment.respondentKind() == RespondentKind.CLIENT) {
            facts.put("person", assignment.respondent().toString());
        }
        boolean paper = response.enteredBy() == EnteredBy.STAFF_FROM_PAPER;
        ledger.append(new LedgerFact(
                assignment.relationship(),
                response.answeredAt(),
                paper ? MeasureLedger.PAPER_FORM_ENTERED : MeasureLedger.CHECK_ANSWERED,
                LedgerAudience.THERAPIST,
                id,
                facts));
    }
}
