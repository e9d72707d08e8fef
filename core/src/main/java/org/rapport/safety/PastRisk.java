package org.rapport.safety;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.ResponseSubmitted;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/**
 * An answer of an earlier day that needed a person then. It is noted when the form comes in, asks nobody and widens to
 * nobody, and is closed once, for good, by whoever looked it through.
 */
@Entity
@Table(name = "past_risk", schema = "rapport")
class PastRisk extends VersionedRecord {

    private static final UUID UNSET = new UUID(0, 0);

    @Column(name = "relationship_id")
    private UUID relationship = UNSET;

    @Column(name = "response_id")
    private UUID response = UNSET;

    @Column(name = "person_id")
    private UUID person = UNSET;

    private String items = "";

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
        super(key);
        relationship = form.relationship();
        response = form.response();
        person = form.respondent();
        items = String.join(",", form.riskItems());
        enteredAt = at;
    }

    /** Somebody looked it through. */
    void close(UUID member, byte[] sealed, Instant at) {
        closedBy = member;
        closedAt = at;
        note = sealed.clone();
    }

    UUID relationship() {
        return relationship;
    }

    UUID response() {
        return response;
    }

    UUID person() {
        return person;
    }

    List<String> items() {
        return Arrays.asList(items.split(","));
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
