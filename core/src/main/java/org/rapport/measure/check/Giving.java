package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.account.IssueLink;
import org.rapport.account.IssuedLink;
import org.rapport.account.LinkKind;
import org.rapport.account.PersonalLinks;
import org.rapport.measure.MeasureError;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.CheckLink;
import org.rapport.measure.form.CloseReason;
import org.rapport.measure.observer.NamedObserver;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.data.RecordKey;
import org.rapport.spi.Instrument;

/** The rules of giving a form, linking to it and taking it back. */
@ApplicationScoped
class Giving {

    @Inject
    private MayBeGiven mayBeGiven;

    @Inject
    private AssignmentStore assignments;

    @Inject
    private Asking asking;

    @Inject
    private PersonalLinks links;

    @Inject
    private Deadlines deadlines;

    List<Assignment> give(RelationshipRef relationship, AssignInstrument command) {
        Instrument instrument = mayBeGiven.toBeGiven(relationship, command.instrument());
        if (command.persons().isEmpty()) {
            throw new DomainException(MeasureError.NOBODY_CHOSEN, Map.of("field", "persons"));
        }
        mayBeGiven.requireAllowed(relationship, command.persons());
        Instant closesAt = deadlines.closesAt(relationship, command.lastDay());
        List<Assignment> made = command.persons().stream()
                .distinct()
                .map(person -> give(relationship, instrument, person, closesAt))
                .toList();
        assignments.flush();
        return made;
    }

    /** To a participant, by the person's id, or to somebody from outside, by the id they are named under. */
    private Assignment give(RelationshipRef relationship, Instrument instrument, UUID id, @Nullable Instant closesAt) {
        Asking.Whom whom = relationship.participant(id).isPresent()
                ? participant(relationship, instrument, id, closesAt)
                : outside(relationship, instrument, id, closesAt);
        RecordKey key = new RecordKey(relationship.organisation(), relationship.id());
        if (assignments.hasOpen(key, instrument.id(), whom)) {
            throw new DomainException(MeasureError.ALREADY_ASSIGNED);
        }
        return asking.ask(relationship, instrument, whom);
    }

    private Asking.Whom participant(
            RelationshipRef relationship, Instrument instrument, UUID person, @Nullable Instant closesAt) {
        requireFit(ParticipantRoles.fit(relationship, person, instrument, relationship.dayOf(deadlines.now())));
        return Asking.Whom.of(RespondentKind.CLIENT, person, null, closesAt);
    }

    private Asking.Whom outside(
            RelationshipRef relationship, Instrument instrument, UUID observer, @Nullable Instant closesAt) {
        NamedObserver named = asking.observer(relationship, observer);
        requireFit(named.role().answers(instrument));
        return new Asking.Whom(RespondentKind.OBSERVER, named.person(), named.about(), null, closesAt);
    }

    private static void requireFit(boolean fits) {
        if (!fits) {
            throw new DomainException(MeasureError.NOT_FOR_THIS_RESPONDENT, Map.of("field", "persons"));
        }
    }

    /** A form a therapist answers about a relationship, outside of its sessions; the one that is open if there is one. */
    Assignment take(RelationshipRef relationship, String instrumentId, UUID therapist) {
        Instrument instrument = mayBeGiven.toTherapist(instrumentId);
        RecordKey key = new RecordKey(relationship.organisation(), relationship.id());
        return assignments.open(key, instrument.id(), therapist).stream()
                .findFirst()
                .orElseGet(() -> {
                    Assignment made = asking.ask(
                            relationship, instrument, Asking.Whom.of(RespondentKind.THERAPIST, therapist, null, null));
                    assignments.flush();
                    return made;
                });
    }

    CheckLink link(MyAssignments.Mine mine) {
        Instant now = deadlines.now();
        Assignment assignment = mine.assignment();
        assignment.requireOpen(now);
        mayBeGiven.require(mine.relationship(), assignment.instrument());
        Instant expires = deadlines.linkExpires(assignment.closesAt());
        IssuedLink link = links.issue(new IssueLink(LinkKind.CHECK, assignment.respondent(), assignment.id(), expires));
        return new CheckLink(link.secret(), expires);
    }

    void takeBack(Assignment assignment) {
        assignment.requireOpen(deadlines.now());
        end(assignment);
    }

    /** Closes it, also after the last day on which it could be answered. */
    void end(Assignment assignment) {
        assignment.close(CloseReason.TAKEN_BACK, deadlines.now());
        assignments.flush();
    }
}
