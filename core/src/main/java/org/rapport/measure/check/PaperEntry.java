package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.instrument.Structures;
import org.rapport.measure.response.EnteredBy;
import org.rapport.measure.response.NewResponse;
import org.rapport.measure.response.Responses;
import org.rapport.measure.response.StoredResponse;
import org.rapport.plugin.runtime.instrument.AnswerRule;
import org.rapport.plugin.runtime.instrument.AnswerSheet;
import org.rapport.plugin.runtime.instrument.AnswerViolation;
import org.rapport.relationship.RelationshipRef;
import org.rapport.spi.Instrument;

/** The rules of typing in a paper form. */
@ApplicationScoped
class PaperEntry {

    @Inject
    private PaperTargets targets;

    @Inject
    private Responses responses;

    @Inject
    private Structures structures;

    @Inject
    private Answering answering;

    /** Keeps the form; asks first whether this key was used before. */
    Receipt enter(RelationshipRef relationship, EnterFromPaper command) {
        return earlier(relationship, command).orElseGet(() -> keep(relationship, command));
    }

    /** The same, but the same key with another day or other answers is refused, and it is used by one at a time. */
    Receipt enterExactly(RelationshipRef relationship, EnterFromPaper command) {
        responses.holdKey(command.key());
        Optional<Receipt> earlier = earlier(relationship, command);
        earlier.ifPresent(receipt -> {
            targets.requireSameDay(relationship, command, receipt);
            responses.requireSame(relationship.organisation(), receipt.response(), command.answers());
        });
        return earlier.orElseGet(() -> keep(relationship, command));
    }

    private Optional<Receipt> earlier(RelationshipRef relationship, EnterFromPaper command) {
        Optional<StoredResponse> earlier = responses.ofKey(relationship.organisation(), command.key());
        earlier.ifPresent(stored -> targets.requireSame(relationship, command, stored));
        return earlier.map(stored -> new Receipt(stored.id(), stored.answeredAt()));
    }

    private Receipt keep(RelationshipRef relationship, EnterFromPaper command) {
        Instant answeredAt = targets.answeredAt(relationship, command.answeredOn());
        Assignment assignment = targets.assignment(relationship, command);
        Instrument structure = structures.get(relationship.organisation(), assignment.structure());
        AnswerSheet sheet = new AnswerSheet(structure, command.answers().on(structure));
        Answering.require(wrong(sheet), sheet.counting());
        NewResponse response = new NewResponse(
                relationship.organisation(),
                assignment.id(),
                relationship.id(),
                assignment.session().orElse(null),
                assignment.structure(),
                structure,
                RespondentKind.CLIENT,
                command.person(),
                "und",
                EnteredBy.STAFF_FROM_PAPER,
                targets.source(relationship, command.answeredOn()),
                command.key(),
                answeredAt,
                sheet.counting());
        return answering.answer(assignment, response, targets.now());
    }

    private static List<AnswerViolation> wrong(AnswerSheet sheet) {
        return sheet.violations().stream()
                .filter(violation -> violation.rule() != AnswerRule.MISSING)
                .toList();
    }
}
