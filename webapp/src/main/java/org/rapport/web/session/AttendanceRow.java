package org.rapport.web.session;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.session.AttendanceStatus;
import org.rapport.session.SessionView;

/** Whether one participant came, as it is marked in the form. */
public class AttendanceRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID person;
    private final String name;
    private @Nullable AttendanceStatus status;

    /** As it is marked now. */
    public AttendanceRow(SessionView.Attendee attendee) {
        person = attendee.person();
        name = attendee.name();
        status = attendee.status();
    }

    public UUID getPerson() {
        return person;
    }

    public String getName() {
        return name;
    }

    public @Nullable AttendanceStatus getStatus() {
        return status;
    }

    public void setStatus(@Nullable AttendanceStatus status) {
        this.status = status;
    }
}
