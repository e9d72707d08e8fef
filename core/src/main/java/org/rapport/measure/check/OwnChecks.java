package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rapport.contract.AnsweringConsents;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.observer.ObserverConsents;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;

/**
 * Answers "is this form mine to answer?": a therapist's own check, a client's own form, through a link only the one form
 * the link stands for. Everything else is {@code NOT_FOUND}.
 */
@ApplicationScoped
class OwnChecks {

    /** A form the caller may answer, the relationship it belongs to, and the time of the call. */
    record Own(Assignment assignment, RelationshipRef relationship, Instant now) {}

    @Inject
    private AssignmentStore assignments;

    @Inject
    private RelationshipAccess access;

    @Inject
    private MayAnswer answering;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** Whether clients, and those who are asked from outside, may answer now. */
    @ApplicationScoped
    static class MayAnswer {

        @Inject
        private RelationshipAccess access;

        @Inject
        private AnsweringConsents consents;

        @Inject
        private ObserverConsents observers;

        RelationshipRef require(Assignment assignment, UUID person) {
            if (assignment.respondentKind() == RespondentKind.OBSERVER) {
                RelationshipRef relationship = access.known(assignment.relationship());
                observers.require(relationship, person, assignment.about().orElse(person));
                return relationship;
            }
            RelationshipRef relationship = access.requireParticipant(assignment.relationship());
            consents.require(relationship, person);
            return relationship;
        }
    }

    Own find(UUID assignment) {
        return own(assignments.find(actor.get().organisation(), assignment));
    }

    Own lock(UUID assignment) {
        return own(assignments.lock(actor.get().organisation(), assignment));
    }

    private Own own(Optional<Assignment> found) {
        Actor who = actor.get();
        Instant now = clock.instant();
        Assignment assignment = found.filter(each -> mayAnswer(who, each))
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        if (who instanceof Actor.Member) {
            return new Own(assignment, access.requireMine(assignment.relationship()), now);
        }
        RelationshipRef relationship = answering.require(assignment, who.id());
        return new Own(assignment, relationship, now);
    }

    private static boolean mayAnswer(Actor who, Assignment assignment) {
        if (who instanceof Actor.Member) {
            return assignment.isAskedOf(RespondentKind.THERAPIST, who.id());
        }
        if (who instanceof Actor.ClientByLink link) {
            return link.subject().equals(assignment.id()) && assignment.isAskedOutsideOfStaff(who.id());
        }
        return who instanceof Actor.ClientSignedIn && assignment.isAskedOf(RespondentKind.CLIENT, who.id());
    }
}
