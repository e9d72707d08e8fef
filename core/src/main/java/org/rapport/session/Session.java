package org.rapport.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.DomainException;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/**
 * One session. It is planned, opened when people sit down (from then on its checks are asked), held once attendance says
 * that somebody came, or cancelled before it was held. The agreement version in force at planning is pinned.
 */
@Entity
@Table(name = "session", schema = "rapport")
class Session extends VersionedRecord {

    @Column(name = "relationship_id")
    private UUID relationship = new UUID(0, 0);

    @Column(name = "series_id")
    private @Nullable UUID series;

    @Column(name = "agreement_id")
    private @Nullable UUID agreement;

    @Column(name = "therapist_id")
    private UUID therapist = new UUID(0, 0);

    private int number;

    @Column(name = "starts_at")
    private Instant startsAt = Instant.EPOCH;

    @Column(name = "ends_at")
    private Instant endsAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private SessionState state = SessionState.PLANNED;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "cancelled_by")
    private @Nullable CalledOffBy cancelledBy;

    /** For persistence only. */
    protected Session() {}

    /** Whose session, with whom, in which series and under which agreement. */
    record Frame(
            UUID relationship,
            UUID therapist,
            @Nullable UUID series,
            @Nullable UUID agreement) {}

    Session(RecordKey key, Frame frame, int number, Slot slot) {
        super(key);
        relationship = frame.relationship();
        therapist = frame.therapist();
        series = frame.series();
        agreement = frame.agreement();
        this.number = number;
        startsAt = slot.starts();
        endsAt = slot.ends();
    }

    /** Opens it; once open it stays so. Tells whether this call opened it. */
    boolean open(Instant now) {
        requireNotCancelled();
        boolean first = openedAt == null;
        if (first) {
            openedAt = now;
        }
        return first;
    }

    /** Somebody came. Tells whether this call made it held. */
    boolean hold() {
        requireNotCancelled();
        boolean first = state == SessionState.PLANNED;
        state = SessionState.HELD;
        return first;
    }

    /** Calls it off by this wish; a held one cannot be. */
    void cancel(CalledOffBy by, Instant now) {
        if (state == SessionState.HELD) {
            throw new DomainException(SessionError.HELD);
        }
        requireNotCancelled();
        state = SessionState.CANCELLED;
        cancelledBy = by;
        cancelledAt = now;
    }

    /** When and by whose wish it was called off; nothing for one called off before that was kept. */
    Optional<CalledOff> calledOff(ZoneId zone) {
        Instant at = cancelledAt;
        CalledOffBy by = cancelledBy;
        return at == null || by == null ? Optional.empty() : Optional.of(new CalledOff(by, at.atZone(zone)));
    }

    private void requireNotCancelled() {
        if (state == SessionState.CANCELLED) {
            throw new DomainException(SessionError.CANCELLED);
        }
    }

    UUID relationship() {
        return relationship;
    }

    boolean agreementPinned() {
        return agreement != null;
    }

    int number() {
        return number;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    SessionState state() {
        return state;
    }

    boolean opened() {
        return openedAt != null;
    }
}
