package org.rapport.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/** Whether one participant came to one session. */
@Entity
@Table(name = "attendance", schema = "rapport")
class Attendance extends VersionedRecord {

    @Column(name = "session_id")
    private UUID session = new UUID(0, 0);

    @Column(name = "person_id")
    private UUID person = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private AttendanceStatus status = AttendanceStatus.EXPECTED;

    /** For persistence only. */
    protected Attendance() {}

    Attendance(RecordKey key, UUID session, UUID person) {
        super(key);
        this.session = session;
        this.person = person;
    }

    void mark(AttendanceStatus now) {
        status = now;
    }

    UUID session() {
        return session;
    }

    UUID person() {
        return person;
    }

    AttendanceStatus status() {
        return status;
    }
}
