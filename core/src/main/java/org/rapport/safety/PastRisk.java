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
 * An answer of an earlier day that needed a person then. It is noted when the form comes in, asks nobody and widens to
 * nobody, and is closed once, for good, by whoever looked it through.
 */
@Entity
@Table(name = "past_risk", schema = "rapport")
class PastRisk extends RiskyForm {

    @Column(name = "entered_at")
    private Instant enteredAt = Instant.EPOCH;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable UUID closedBy;

    private byte @Nullable [] note;

    /** For persistence only. */
    protected PastRisk() {}

    /** Of a form that came in at that moment. */
    PastRisk(RecordKey key, ResponseSubmitted form, Instant at) {
        super(key, form);
        enteredAt = at;
    }

    /** Somebody looked it through. */
    void close(UUID member, byte[] sealed, Instant at) {
        closedBy = member;
        closedAt = at;
        note = sealed.clone();
    }

    Instant enteredAt() {
        return enteredAt;
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    Optional<UUID> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    Optional<byte[]> note() {
        return Optional.ofNullable(note).map(byte[]::clone);
    }
}
