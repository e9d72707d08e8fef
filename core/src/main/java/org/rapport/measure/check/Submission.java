package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rapport.account.PersonalLinks;
import org.rapport.measure.AnswerSource;
import org.rapport.measure.MeasureError;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.instrument.Structures;
import org.rapport.measure.response.EnteredBy;
import org.rapport.measure.response.NewResponse;
import org.rapport.measure.response.Responses;
import org.rapport.measure.response.StoredResponse;
import org.rapport.plugin.runtime.instrument.AnswerSheet;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.spi.Instrument;

/** Takes a form that is handed in, once: the same key again gets the same receipt, another key is refused. */
@ApplicationScoped
class Submission {

    @Inject
    private Responses responses;

    @Inject
    private Structures structures;

    @Inject
    private Answering answering;

    @Inject
    private Beside beside;

    @Inject
    private Links links;

    /** A form that came through a link uses it up. */
    @ApplicationScoped
    static class Links {

        @Inject
        private PersonalLinks links;

        @Inject
        private CurrentActor actor;

        void use() {
            if (actor.get() instanceof Actor.ClientByLink) {
                links.use();
            }
        }
    }

    /** Checks and keeps the answers to an assignment that is locked. */
    Receipt submit(Assignment assignment, SubmitCheck command, Instant now) {
        return receiptOf(assignment, command.key()).orElseGet(() -> keep(assignment, command, now));
    }

    /** The same, but the same key with other answers is refused. */
    Receipt submitExactly(Assignment assignment, SubmitCheck command, Instant now) {
        Optional<Receipt> earlier = receiptOf(assignment, command.key());
        earlier.ifPresent(receipt ->
                responses.requireSame(assignment.key().organisation(), receipt.response(), command.answers()));
        return earlier.orElseGet(() -> keep(assignment, command, now));
    }

    private Receipt keep(Assignment assignment, SubmitCheck command, Instant now) {
        assignment.requireOpen(now);
        Instrument structure = structures.get(assignment.key().organisation(), assignment.structure());
        AnswerSheet sheet = new AnswerSheet(
                structure, beside.without(assignment, command.answers()).on(structure));
        Answering.require(sheet.violations(), sheet.counting());
        beside.require(assignment, command.answers());
        links.use();
        Receipt receipt = answering.answer(assignment, response(assignment, command, sheet, now), now);
        beside.keep(assignment, receipt.response(), command.answers());
        return receipt;
    }

    /** The receipt of an earlier attempt with this key; refuses a key of another form. */
    private Optional<Receipt> receiptOf(Assignment assignment, UUID key) {
        Optional<StoredResponse> earlier = responses.ofKey(assignment.key().organisation(), key);
        if (earlier.isPresent() && !earlier.get().assignment().equals(assignment.id())) {
            throw new DomainException(MeasureError.KEY_USED_ELSEWHERE);
        }
        return earlier.map(each -> new Receipt(each.id(), each.answeredAt()));
    }

    private NewResponse response(Assignment assignment, SubmitCheck command, AnswerSheet sheet, Instant now) {
        return new NewResponse(
                assignment.key().organisation(),
                assignment.id(),
                assignment.relationship(),
                assignment.session().orElse(null),
                assignment.structure(),
                structures.get(assignment.key().organisation(), assignment.structure()),
                assignment.respondentKind(),
                assignment.respondent(),
                command.language(),
                EnteredBy.RESPONDENT,
                AnswerSource.PRESENT,
                command.key(),
                now,
                sheet.counting());
    }
}
