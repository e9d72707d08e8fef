package org.rapport.session;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A session as its therapist sees it.
 *
 * @param version what a form carries to notice that somebody else changed it
 * @param calledOff by whose wish and when it was called off; nothing where it was not, or where that was not kept yet
 * @param cancellation what the agreement says about calling it off, at that moment or now; nothing without an agreement
 * @param attendance per participant, by position
 */
public record SessionView(
        UUID id,
        UUID relationship,
        String code,
        int number,
        ZonedDateTime starts,
        ZonedDateTime ends,
        SessionState state,
        boolean opened,
        boolean agreementPinned,
        long version,
        Optional<CalledOff> calledOff,
        Optional<CancellationTerms> cancellation,
        List<Attendee> attendance) {

    /** Keeps an own copy. */
    public SessionView {
        attendance = List.copyOf(attendance);
    }

    /** A participant and whether they came. */
    public record Attendee(UUID person, String name, AttendanceStatus status) {

        /** Names the id only. */
        @Override
        public String toString() {
            return "Attendee " + person;
        }
    }
}
