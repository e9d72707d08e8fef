package org.rapport.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.client.consent.ConsentChoice;
import org.rapport.client.consent.ConsentOutcome;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerFact;
import org.rapport.relationship.RelationshipRef;
import org.rapport.task.OpenTask;
import org.rapport.task.Tasks;

/** Where decisions leave their traces: journal, ledger, and a task where a client took something back. */
@ApplicationScoped
class ConsentTrace {

    @Inject
    private Journal journal;

    @Inject
    private Ledger ledger;

    @Inject
    private Tasks tasks;

    @Inject
    private Clock clock;

    Instant now() {
        return clock.instant();
    }

    void shown(RelationshipRef in, UUID person) {
        journal.read(ConsentAction.CONSENTS_SHOWN, person, List.of(in.id()));
    }

    void linked(RelationshipRef in, UUID person) {
        journal.changed(ConsentAction.CONSENT_LINK_MADE, person, List.of(in.id()));
    }

    void decided(RelationshipRef in, UUID person, List<ConsentChoice> choices) {
        for (ConsentChoice choice : choices) {
            String name = "CONSENT_" + choice.outcome().name();
            journal.changed(ConsentAction.valueOf(name), person, List.of(in.id()));
            ledger.append(new LedgerFact(
                    in.id(),
                    now(),
                    ConsentLedger.valueOf(name),
                    LedgerAudience.THERAPIST,
                    person,
                    Map.of(
                            "person",
                            person.toString(),
                            "purpose",
                            choice.purpose().name())));
        }
    }

    /** A client took something back by themselves: each therapist is to talk about it. */
    void tellTherapists(RelationshipRef in, UUID person, List<ConsentChoice> choices) {
        if (choices.stream().anyMatch(choice -> choice.outcome() != ConsentOutcome.GIVEN)) {
            in.therapists()
                    .forEach(therapist ->
                            tasks.open(new OpenTask(ConsentTask.CONSENT_WITHDRAWN, in.id(), person, therapist, null)));
        }
    }
}
