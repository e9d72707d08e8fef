package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.measure.MeasureError;
import org.rapport.measure.MeasureLedger;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.ResponseSubmitted;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.form.RefusedAnswers;
import org.rapport.measure.response.EnteredBy;
import org.rapport.measure.response.FormStore;
import org.rapport.measure.response.FormToKeep;
import org.rapport.measure.response.NewResponse;
import org.rapport.plugin.runtime.instrument.AnswerViolation;
import org.rapport.plugin.runtime.instrument.RiskAnswer;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerFact;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.spi.Answers;

/** Keeps checked answers as the response to an assignment, scores them and tells everybody, in the caller's transaction. */
@ApplicationScoped
class Answering {

    @Inject
    private AssignmentStore assignments;

    @Inject
    private FormStore forms;

    @Inject
    private ScoredBefore scored;

    @Inject
    private Ids ids;

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
        FormToKeep form = form(response, false);
        if (keep(response.organisation(), List.of(form)).isEmpty()) {
            throw new DomainException(MeasureError.KEY_USED_ELSEWHERE);
        }
        return receipt(form);
    }

    /** A form with all that is written with it. */
    FormToKeep form(NewResponse response, boolean unasked) {
        UUID id = ids.next();
        return new FormToKeep(id, response, scored.of(response), fact(response, id), unasked);
    }

    static Receipt receipt(FormToKeep form) {
        return new Receipt(form.id(), form.response().answeredAt());
    }

    /** Keeps these forms of one organisation and tells everybody; gives the ids of those whose keys are new. */
    Set<UUID> keep(UUID organisation, List<FormToKeep> all) {
        Set<UUID> kept = forms.keep(organisation, all);
        all.stream().filter(form -> kept.contains(form.id())).forEach(this::tell);
        return kept;
    }

    private void tell(FormToKeep form) {
        NewResponse response = form.response();
        submitted.fire(new ResponseSubmitted(
                form.id(),
                response.assignment(),
                response.relationship(),
                response.session(),
                response.structureId(),
                response.structure().id(),
                response.respondentKind(),
                response.respondent(),
                form.scored().risks().stream().map(RiskAnswer::item).toList(),
                response.source(),
                false));
    }

    private static LedgerFact fact(NewResponse response, UUID id) {
        Map<String, String> facts = new HashMap<>();
        facts.put("instrument", response.structure().id());
        facts.put("by", response.respondentKind().name());
        if (response.respondentKind() == RespondentKind.CLIENT) {
            facts.put("person", response.respondent().toString());
        }
        boolean paper = response.enteredBy() == EnteredBy.STAFF_FROM_PAPER;
        return new LedgerFact(
                response.relationship(),
                response.answeredAt(),
                paper ? MeasureLedger.PAPER_FORM_ENTERED : MeasureLedger.CHECK_ANSWERED,
                LedgerAudience.THERAPIST,
                id,
                facts);
    }
}
