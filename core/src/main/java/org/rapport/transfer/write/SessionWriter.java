package org.rapport.transfer.write;

import java.util.Map;
import java.util.UUID;
import org.rapport.relationship.LedgerAudience;
import org.rapport.session.AttendanceStatus;
import org.rapport.session.SessionLedger;
import org.rapport.session.SessionState;
import org.rapport.transfer.check.Meeting;
import org.rapport.transfer.check.SessionRow;
import org.rapport.transfer.check.Treatment;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.Line;

/** Writes sessions of the past with who came. They were never opened here: no check of theirs is asked or missed. */
final class SessionWriter {

    private final Scribe scribe;

    SessionWriter(Scribe scribe) {
        this.scribe = scribe;
    }

    void write(Line line, SessionRow row, Meeting meeting) {
        Treatment treatment = meeting.treatment();
        SessionState state = state(row);
        scribe.rows()
                .add(
                        "session",
                        "organisation_id, id, version, relationship_id, therapist_id, number, starts_at, ends_at, state",
                        scribe.organisation(),
                        meeting.id(),
                        1,
                        treatment.id(),
                        treatment.therapist(),
                        meeting.number(),
                        row.starts(),
                        row.ends(),
                        state.name());
        attend(row, meeting);
        if (state != SessionState.PLANNED) {
            tell(row, meeting, state);
        }
        scribe.key(ImportKind.SESSIONS, line, meeting.id(), treatment.id());
    }

    private void attend(SessionRow row, Meeting meeting) {
        for (UUID person : meeting.treatment().persons()) {
            scribe.rows()
                    .add(
                            "attendance",
                            "organisation_id, id, version, session_id, person_id, status",
                            scribe.organisation(),
                            scribe.nextId(),
                            1,
                            meeting.id(),
                            person,
                            attendance(row).name());
        }
    }

    private void tell(SessionRow row, Meeting meeting, SessionState state) {
        SessionLedger kind = state == SessionState.HELD ? SessionLedger.SESSION_HELD : SessionLedger.SESSION_CANCELLED;
        Map<String, String> facts = Map.of(
                "number", String.valueOf(meeting.number()), "at", row.starts().toString());
        scribe.tell(
                kind.name(),
                new Scribe.Told(
                        meeting.treatment().id(),
                        row.starts(),
                        LedgerAudience.CLIENT_AND_THERAPIST,
                        meeting.id(),
                        facts));
    }

    /** Held once somebody came, as marking who came does. */
    private static SessionState state(SessionRow row) {
        return switch (row.status()) {
            case ATTENDED, LATE -> SessionState.HELD;
            case ABSENT, EXCUSED -> SessionState.PLANNED;
            case CANCELLED -> SessionState.CANCELLED;
        };
    }

    private static AttendanceStatus attendance(SessionRow row) {
        return switch (row.status()) {
            case ATTENDED -> AttendanceStatus.ATTENDED;
            case LATE -> AttendanceStatus.LATE;
            case ABSENT -> AttendanceStatus.ABSENT;
            case EXCUSED -> AttendanceStatus.EXCUSED;
            case CANCELLED -> AttendanceStatus.EXPECTED;
        };
    }
}
