package org.rapport.web.api.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rapport.session.SessionLine;
import org.rapport.session.SessionView;

/** A session of an own relationship. */
public record SessionJson(
        UUID id,
        UUID relationship,
        String code,
        int number,
        Instant startsAt,
        Instant endsAt,
        String state,
        boolean opened,
        List<Attendance> attendance) {

    /** The same in a list. */
    public record Line(
            UUID id,
            UUID relationship,
            String code,
            int number,
            Instant startsAt,
            Instant endsAt,
            String state,
            boolean opened) {

        static Line of(SessionLine line) {
            return new Line(
                    line.id(),
                    line.relationship(),
                    line.code(),
                    line.number(),
                    line.starts(),
                    line.ends(),
                    line.state().name(),
                    line.opened());
        }
    }

    /** Whether a participant came. */
    public record Attendance(UUID person, String name, String status) {

        static Attendance of(SessionView.Attendee attendee) {
            return new Attendance(
                    attendee.person(), attendee.name(), attendee.status().name());
        }

        /** The id; never the name. */
        @Override
        public String toString() {
            return "Attendance " + person;
        }
    }

    static SessionJson of(SessionView view) {
        return new SessionJson(
                view.id(),
                view.relationship(),
                view.code(),
                view.number(),
                view.starts().toInstant(),
                view.ends().toInstant(),
                view.state().name(),
                view.opened(),
                view.attendance().stream().map(Attendance::of).toList());
    }
}
