package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.account.PersonalLinks;
import org.rapport.audit.Journal;
import org.rapport.measure.MeasureAction;
import org.rapport.measure.MeasureLedger;
import org.rapport.measure.RespondentKind;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerFact;
import org.rapport.shared.access.CurrentActor;

/** What ledger, journal and links are told about forms given and taken back. */
@ApplicationScoped
class AssignmentRecords {

    @Inject
    private Ledger ledger;

    @Inject
    private Journal journal;

    @Inject
    private PersonalLinks links;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor actor;

    void assigned(Assignment assignment) {
        ledger.append(new LedgerFact(
                assignment.relationship(),
                clock.instant(),
                MeasureLedger.INSTRUMENT_ASSIGNED,
                LedgerAudience.THERAPIST,
                assignment.id(),
                Map.of(
                        "instrument", assignment.instrument(),
                        "person", whom(assignment))));
        journal.changed(MeasureAction.INSTRUMENT_ASSIGNED, assignment.id());
    }

    /** The ledger knows those who take part by their id, and says of others that they do not. */
    private static String whom(Assignment assignment) {
        return assignment.respondentKind() == RespondentKind.OBSERVER
                ? RespondentKind.OBSERVER.name()
                : assignment.respondent().toString();
    }

    /** Who acts. */
    UUID caller() {
        return actor.get().id();
    }

    void taken(Assignment assignment) {
        journal.changed(MeasureAction.INSTRUMENT_ASSIGNED, assignment.id());
    }

    void withdrawn(Assignment assignment) {
        links.revoke(assignment.id());
        journal.changed(MeasureAction.CHECK_WITHDRAWN, assignment.id());
    }

    void linked(Assignment assignment) {
        journal.changed(MeasureAction.CHECK_LINK_MADE, assignment.id());
    }

    void shown(UUID relationship, List<UUID> assignments) {
        journal.read(MeasureAction.ASSIGNMENTS_SHOWN, relationship, assignments);
    }
}
