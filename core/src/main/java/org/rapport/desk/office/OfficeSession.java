package org.rapport.desk.office;

import java.time.Instant;
import java.util.UUID;
import org.rapport.client.UnitKind;
import org.rapport.session.SessionState;

/**
 * A session as the office sees it.
 *
 * @param code of the client unit
 * @param names of the clients, empty unless the practice shows names to its office
 */
public record OfficeSession(
        UUID relationship,
        Instant starts,
        Instant ends,
        SessionState state,
        String therapist,
        String code,
        UnitKind kind,
        String practice,
        String names) {

    /** The code only. */
    @Override
    public String toString() {
        return "OfficeSession " + code;
    }
}
