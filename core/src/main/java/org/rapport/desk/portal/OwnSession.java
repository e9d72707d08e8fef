package org.rapport.desk.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.rapport.session.AttendanceStatus;
import org.rapport.session.SessionState;

/**
 * A session of the client's.
 *
 * @param number counted in its relationship
 * @param minutes how long it is planned
 * @param attendance whether the client came, as the therapist noted it
 */
public record OwnSession(
        UUID session,
        int number,
        Instant startsAt,
        int minutes,
        SessionState state,
        AttendanceStatus attendance,
        String therapist,
        ZoneId zone) {

    /** Whether it is still to come and will take place. */
    public boolean planned() {
        return state == SessionState.PLANNED;
    }

    /** Whether it does not take place. */
    public boolean cancelled() {
        return state == SessionState.CANCELLED;
    }
}
