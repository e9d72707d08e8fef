package org.rapport.session;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.ParticipantRef;
import org.rapport.contract.AgreementSummary;
import org.rapport.contract.Agreements;
import org.rapport.relationship.Phase;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.InputCheck;
import org.rapport.shared.Violations;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Plans sessions of an own relationship: one, or weekly or fortnightly ones, up to what the agreement in force leaves.
 * The plan keeps the practice's wall clock across clock changes.
 */
@Boundary
public class SessionPlan {

    private final RelationshipAccess access;
    private final Agreements agreements;
    private final SessionRepository sessions;
    private final SessionRecord record;
    private final InputCheck input;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected SessionPlan() {
        this(null, null, null, null, null);
    }

    /** Over these parts. */
    @Inject
    SessionPlan(
            RelationshipAccess access,
            Agreements agreements,
            SessionRepository sessions,
            SessionRecord record,
            InputCheck input) {
        this.access = access;
        this.agreements = agreements;
        this.sessions = sessions;
        this.record = record;
        this.input = input;
    }

    /** What the plan would make; nothing is written. */
    @Permits(Who.THERAPIST)
    public PlanPreview preview(PlanSessions command) {
        return worked(command).preview();
    }

    /** Writes the plan down and gives the id of its first session. */
    @Permits(Who.THERAPIST)
    public UUID plan(PlanSessions command) {
        return write(worked(command), command);
    }

    private Plan worked(PlanSessions command) {
        RelationshipRef relationship = access.requireMine(command.relationship());
        Violations found = new Violations();
        input.check(command, found);
        found.refuse();
        if (relationship.phase() == Phase.ENDED) {
            throw new DomainException(SessionError.RELATIONSHIP_ENDED);
        }
        Optional<AgreementSummary> agreement = agreements.inForce(relationship.id());
        Rhythm rhythm = Objects.requireNonNull(command.rhythm());
        int asked = rhythm == Rhythm.ONCE ? 1 : command.count();
        int count = Math.min(asked, left(relationship, agreement));
        if (count < 1) {
            throw new DomainException(SessionError.AGREED_NUMBER_REACHED, Map.of("field", "count"));
        }
        Recurrence recurrence = Recurrence.of(rhythm, Objects.requireNonNull(command.firstAt()), count);
        List<Slot> slots = withinEnd(relationship, agreement, recurrence.slots(relationship.zone(), command.minutes()));
        return new Plan(relationship, agreement.orElse(null), recurrence, slots, asked, taken(relationship, slots));
    }

    private int left(RelationshipRef relationship, Optional<AgreementSummary> agreement) {
        Integer expected = agreement.map(AgreementSummary::expectedSessions).orElse(null);
        return expected == null
                ? Integer.MAX_VALUE
                : expected - sessions.counted(relationship.organisation(), relationship.id());
    }

    private static List<Slot> withinEnd(
            RelationshipRef relationship, Optional<AgreementSummary> agreement, List<Slot> slots) {
        LocalDate last = agreement.map(AgreementSummary::endsOn).orElse(null);
        if (last == null) {
            return slots;
        }
        List<Slot> within = slots.stream()
                .filter(slot -> !relationship.dayOf(slot.starts()).isAfter(last))
                .toList();
        if (within.isEmpty()) {
            throw new DomainException(SessionError.AGREED_NUMBER_REACHED, Map.of("field", "firstAt"));
        }
        return within;
    }

    private List<Slot> taken(RelationshipRef relationship, List<Slot> slots) {
        Slot span = new Slot(slots.get(0).starts(), slots.get(slots.size() - 1).ends());
        return sessions.taken(relationship.organisation(), record.actor(), span);
    }

    private UUID write(Plan plan, PlanSessions command) {
        RelationshipRef relationship = plan.relationship();
        int number = sessions.nextNumber(relationship.organisation(), relationship.id());
        plan.requireFree();
        UUID series = plan.slots().size() < 2
                ? null
                : sessions.addSeries(relationship, plan.recurrence().rule(), Objects.requireNonNull(command.firstAt()));
        UUID agreement = plan.agreement() == null ? null : plan.agreement().id();
        Session.Frame frame = new Session.Frame(relationship.id(), record.actor(), series, agreement);
        Session first = null;
        for (Slot slot : plan.slots()) {
            Session session = new Session(sessions.newKey(relationship.organisation()), frame, number++, slot);
            sessions.add(session);
            sessions.flushPlanned(slot.starts());
            relationship.participants().forEach(participant -> expect(session, participant));
            first = first == null ? session : first;
        }
        sessions.flush();
        return told(Objects.requireNonNull(first), plan.slots().size());
    }

    private void expect(Session session, ParticipantRef participant) {
        sessions.add(
                new Attendance(sessions.newKey(session.key().organisation()), session.id(), participant.personId()));
    }

    private UUID told(Session first, int count) {
        record.journal(SessionAction.SESSIONS_PLANNED, first.id());
        SessionLedger kind = count == 1 ? SessionLedger.SESSION_PLANNED : SessionLedger.SERIES_PLANNED;
        record.tell(first, kind, Map.of("count", String.valueOf(count)));
        record.fire(new SessionPlanned(first.relationship(), first.id()));
        return first.id();
    }

    /** A plan before it is written. */
    private record Plan(
            RelationshipRef relationship,
            @Nullable AgreementSummary agreement,
            Recurrence recurrence,
            List<Slot> slots,
            int asked,
            List<Slot> taken) {

        PlanPreview preview() {
            List<PlanPreview.Slot> shown = slots.stream()
                    .map(slot -> new PlanPreview.Slot(
                            slot.starts().atZone(relationship.zone()),
                            slot.ends().atZone(relationship.zone()),
                            taken.stream().anyMatch(slot::overlaps)))
                    .toList();
            return new PlanPreview(shown, slots.size() < asked ? slots.size() : null, agreement != null);
        }

        void requireFree() {
            slots.stream()
                    .filter(slot -> taken.stream().anyMatch(slot::overlaps))
                    .findFirst()
                    .ifPresent(slot -> {
                        throw new DomainException(
                                SessionError.OVERLAPS, Map.of("field", "firstAt", "at", slot.starts()));
                    });
        }
    }
}
