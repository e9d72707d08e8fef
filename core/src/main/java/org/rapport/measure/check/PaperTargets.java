package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rapport.measure.AnswerSource;
import org.rapport.measure.MeasureError;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.form.AssignmentState;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.instrument.InstrumentShelf;
import org.rapport.measure.instrument.Structures;
import org.rapport.measure.response.StoredResponse;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

/** Which assignment a paper form answers, and when it was answered. */
@ApplicationScoped
class PaperTargets {

    @Inject
    private AssignmentStore assignments;

    @Inject
    private MyAssignments mine;

    @Inject
    private Structures structures;

    @Inject
    private InstrumentShelf shelf;

    @Inject
    private Clock clock;

    Instant now() {
        return clock.instant();
    }

    /** The moment that is told, or noon of the day on the paper, or now when that is today. */
    Instant answeredAt(RelationshipRef relationship, EnterFromPaper command) {
        Instant now = clock.instant();
        LocalDate day = command.answeredOn();
        LocalDate today = relationship.dayOf(now);
        Instant told = command.answeredAt();
        boolean fits =
                told == null || (!told.isAfter(now) && relationship.dayOf(told).equals(day));
        if (!fits || day.isAfter(today) || day.isBefore(today.minusYears(100))) {
            throw new DomainException(MeasureError.DAY_DOES_NOT_FIT, Map.of("field", "answeredOn"));
        }
        if (told != null) {
            return told;
        }
        return day.equals(today)
                ? now
                : day.atTime(LocalTime.NOON).atZone(relationship.zone()).toInstant();
    }

    /** Whether that day is today there. */
    AnswerSource source(RelationshipRef relationship, LocalDate day) {
        return day.isBefore(relationship.dayOf(clock.instant())) ? AnswerSource.PAST : AnswerSource.PRESENT;
    }

    /** The structure of a form that was never asked for. */
    UUID unasked(RelationshipRef relationship, EnterFromPaper command) {
        requireParticipant(relationship, command);
        return structures.idOf(relationship.organisation(), shelf.getOffered(command.instrument()));
    }

    private static void requireParticipant(RelationshipRef relationship, EnterFromPaper command) {
        if (relationship.participant(command.person()).isEmpty()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }

    /** The open form the paper answers; refuses a session's form before the therapist's own check. */
    Assignment asked(RelationshipRef relationship, EnterFromPaper command) {
        Assignment asked =
                mine.lock(Objects.requireNonNull(command.assignment())).assignment();
        if (!belongs(asked, relationship, command)) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        if (asked.state() != AssignmentState.OPEN) {
            asked.requireOpen(clock.instant());
        }
        asked.session().ifPresent(session -> requireOwnCheckDone(relationship, session, asked));
        return asked;
    }

    private static boolean belongs(Assignment asked, RelationshipRef relationship, EnterFromPaper command) {
        return asked.relationship().equals(relationship.id())
                && asked.isAskedOutsideOfStaff(command.person())
                && asked.instrument().equals(command.instrument());
    }

    private void requireOwnCheckDone(RelationshipRef relationship, UUID session, Assignment asked) {
        boolean waiting = assignments.ofSession(relationship.organisation(), session).stream()
                .filter(each -> each.instrument().equals(asked.instrument()))
                .anyMatch(each ->
                        each.respondentKind() == RespondentKind.THERAPIST && each.state() == AssignmentState.OPEN);
        if (waiting) {
            throw new DomainException(MeasureError.OWN_CHECK_FIRST);
        }
    }

    /** Refuses a key that was used for another form. */
    void requireSame(RelationshipRef relationship, EnterFromPaper command, StoredResponse earlier) {
        boolean same = assignments
                .find(relationship.organisation(), earlier.assignment())
                .filter(each -> belongs(each, relationship, command))
                .isPresent();
        if (!same) {
            throw new DomainException(MeasureError.KEY_USED_ELSEWHERE);
        }
    }

    /** Refuses a key that was used for the form of another day. */
    void requireSameDay(RelationshipRef relationship, EnterFromPaper command, Receipt earlier) {
        if (!relationship.dayOf(earlier.answeredAt()).equals(command.answeredOn())) {
            throw new DomainException(MeasureError.KEY_USED_FOR_OTHER_ANSWERS);
        }
    }
}
