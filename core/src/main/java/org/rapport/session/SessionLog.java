package org.rapport.session;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapport.client.ParticipantName;
import org.rapport.client.Participants;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** What happens with the sessions of an own relationship: open one, mark who came, call one off, read them. */
@Boundary
public class SessionLog {

    private static final Set<AttendanceStatus> CAME = Set.of(AttendanceStatus.ATTENDED, AttendanceStatus.LATE);

    private final RelationshipAccess access;
    private final SessionRepository sessions;
    private final SessionRecord record;
    private final Participants participants;
    private final CancellationReading cancellations;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected SessionLog() {
        this(null, null, null, null, null);
    }

    /** Over these parts. */
    @Inject
    SessionLog(
            RelationshipAccess access,
            SessionRepository sessions,
            SessionRecord record,
            Participants participants,
            CancellationReading cancellations) {
        this.access = access;
        this.sessions = sessions;
        this.record = record;
        this.participants = participants;
        this.cancellations = cancellations;
    }

    /** A session of an own relationship. */
    @Permits(Who.THERAPIST)
    public SessionView session(UUID id) {
        Session session = sessions.get(record.organisation(), id);
        RelationshipRef relationship = access.requireMine(session.relationship());
        record.read(SessionAction.SESSION_READ, relationship.id(), List.of(id));
        return view(relationship, session);
    }

    /** All sessions of an own relationship, newest first. */
    @Permits(Who.THERAPIST)
    public List<SessionRow> of(UUID relationshipId) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        record.read(SessionAction.SESSIONS_READ, relationship.id(), List.of());
        return sessions.rows(relationship.organisation(), relationship.id());
    }

    /** Opens a session, from when on its checks are asked. Opening twice changes nothing. */
    @Permits(Who.THERAPIST)
    public void open(UUID id) {
        Session session = mine(id);
        if (session.open(record.now())) {
            sessions.flush();
            record.journal(SessionAction.SESSION_OPENED, id);
            record.fire(new SessionOpened(session.relationship(), id));
        }
    }

    /**
     * Marks who came. As soon as somebody did, the session counts as held, and it is opened if it was not.
     *
     * @param version the version the form was made from
     */
    @Permits(Who.THERAPIST)
    public void mark(UUID id, long version, Map<UUID, AttendanceStatus> statuses) {
        Session session = mine(id);
        session.requireVersion(version);
        Map<UUID, Attendance> known = new HashMap<>();
        sessions.attendance(session.key().organisation(), id).forEach(row -> known.put(row.person(), row));
        statuses.forEach((person, status) -> {
            Attendance row = known.get(person);
            if (row == null) {
                throw new DomainException(SharedError.NOT_FOUND);
            }
            row.mark(status);
        });
        boolean held = statuses.values().stream().anyMatch(CAME::contains) && session.hold();
        sessions.flush();
        record.journal(SessionAction.ATTENDANCE_MARKED, id);
        if (held) {
            open(id);
            record.tell(session, SessionLedger.SESSION_HELD, Map.of());
            record.fire(new SessionHeld(session.relationship(), id));
        }
    }

    /** Calls a session off that was not held, and keeps by whose wish. What the client owes for it, the view says. */
    @Permits(Who.THERAPIST)
    public void cancel(UUID id, long version, CalledOffBy by) {
        Session session = mine(id);
        session.requireVersion(version);
        session.cancel(by, record.now());
        sessions.flush();
        record.journal(SessionAction.SESSION_CANCELLED, id);
        record.tell(session, SessionLedger.SESSION_CANCELLED, Map.of());
        record.fire(new SessionCancelled(session.relationship(), id));
    }

    private Session mine(UUID id) {
        Session session = sessions.get(record.organisation(), id);
        access.requireMine(session.relationship());
        return session;
    }

    private SessionView view(RelationshipRef relationship, Session session) {
        Map<UUID, ParticipantName> names = participants.names(relationship.organisation(), relationship.unitId());
        Map<UUID, AttendanceStatus> known = new HashMap<>();
        sessions.attendance(relationship.organisation(), session.id())
                .forEach(row -> known.put(row.person(), row.status()));
        List<SessionView.Attendee> attendance = names.values().stream()
                .filter(name -> known.containsKey(name.personId()))
                .map(name -> new SessionView.Attendee(
                        name.personId(),
                        name.displayName(),
                        known.getOrDefault(name.personId(), AttendanceStatus.EXPECTED)))
                .toList();
        Optional<CalledOff> off = session.calledOff(relationship.zone());
        Instant moment = off.map(CalledOff::at).map(ZonedDateTime::toInstant).orElseGet(record::now);
        return new SessionView(
                session.id(),
                relationship.id(),
                relationship.code(),
                session.number(),
                session.startsAt().atZone(relationship.zone()),
                session.endsAt().atZone(relationship.zone()),
                session.state(),
                session.opened(),
                session.agreementPinned(),
                session.version(),
                off,
                cancellations.terms(relationship, session, moment),
                attendance);
    }
}
