package org.rapport.safety;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.ResponseSubmitted;
import org.rapport.shared.data.RecordKey;

/**
 * An answer that needs a person. Raised when the form comes in; widens from circle to circle while nobody takes it up;
 * taken up once, by whoever says what was done, for good.
 */
@Entity
@Table(name = "risk_notice", schema = "rapport")
class RiskNotice extends RiskyForm {

    @Column(name = "raised_at")
    private Instant raisedAt = Instant.EPOCH;

    private int circle;

    @Column(name = "widens_at")
    private @Nullable Instant widensAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant takenUpAt;

    @Column(name = "acknowledged_by")
    private @Nullable UUID takenUpBy;

    private byte @Nullable [] done;

    /** For persistence only. */
    protected RiskNotice() {}

    /** Of a form that came in; asks wider circles from the moment given. */
    RiskNotice(RecordKey key, ResponseSubmitted form, Instant at, Instant widens) {
        super(key, form);
        raisedAt = at;
        widensAt = widens;
    }

    /** Whether nobody took it up in time. */
    boolean isOverdue(Instant now) {
        return widensAt != null && !widensAt.isAfter(now);
    }

    /** Nobody took it up in time: the next circle is asked. Gives its number. */
    int widen(Instant next) {
        circle++;
        widensAt = next;
        return circle;
    }

    /** Somebody took it up and said what was done. */
    void takeUp(UUID member, byte[] sealed, Instant at) {
        takenUpBy = member;
        takenUpAt = at;
        done = sealed.clone();
        widensAt = null;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Optional<Instant> takenUpAt() {
        return Optional.ofNullable(takenUpAt);
    }

    Optional<UUID> takenUpBy() {
        return Optional.ofNullable(takenUpBy);
    }

    Optional<byte[]> done() {
        return Optional.ofNullable(done).map(byte[]::clone);
    }
}
