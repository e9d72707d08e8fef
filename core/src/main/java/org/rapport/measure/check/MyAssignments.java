package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.rapport.contract.AnsweringConsents;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.observer.ObserverConsents;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.CurrentActor;

/** Clients' forms as their therapist may handle them; of a relationship that is not the caller's own, {@code NOT_FOUND}. */
@ApplicationScoped
class MyAssignments {

    /** A client's form and the caller's own relationship it belongs to. */
    record Mine(Assignment assignment, RelationshipRef relationship) {}

    @Inject
    private AssignmentStore assignments;

    @Inject
    private RelationshipAccess access;

    @Inject
    private AnsweringConsents consents;

    @Inject
    private ObserverConsents observers;

    @Inject
    private CurrentActor actor;

    /** The same, of somebody who may be asked to answer through a link; refuses with the reason otherwise. */
    Mine lockForLink(UUID id) {
        Mine mine = lock(id);
        if (mine.assignment().respondentKind() == RespondentKind.OBSERVER) {
            UUID person = mine.assignment().respondent();
            observers.require(
                    mine.relationship(), person, mine.assignment().about().orElse(person));
        } else {
            consents.require(mine.relationship(), mine.assignment().respondent());
        }
        return mine;
    }

    /** A client's form, locked until the transaction ends. */
    Mine lock(UUID id) {
        Assignment assignment = assignments
                .lock(actor.get().organisation(), id)
                .filter(each -> each.respondentKind() != RespondentKind.THERAPIST)
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        return new Mine(assignment, access.requireMine(assignment.relationship()));
    }
}
