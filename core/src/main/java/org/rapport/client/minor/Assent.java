package org.rapport.client.minor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.data.OrganisationRecord;
import org.rapport.shared.data.RecordKey;

/** What a child said to the work in one unit, on a day. Written once; a later one says what holds now. */
@Entity
@Table(name = "assent", schema = "rapport")
class Assent extends OrganisationRecord {

    @Column(name = "unit_id")
    private UUID unit = new UUID(0, 0);

    @Column(name = "person_id")
    private UUID person = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private AssentOutcome outcome = AssentOutcome.NOT_ABLE;

    @Column(name = "on_day")
    private LocalDate day = LocalDate.EPOCH;

    private byte @Nullable [] words;

    @Column(name = "recorded_at")
    private Instant recordedAt = Instant.EPOCH;

    @Column(name = "recorded_by")
    private UUID recordedBy = new UUID(0, 0);

    /** For persistence only. */
    protected Assent() {}

    /** What was said, on which day. */
    record Said(AssentOutcome outcome, LocalDate day) {}

    Assent(RecordKey key, UUID unit, UUID person, Said said) {
        super(key);
        this.unit = unit;
        this.person = person;
        outcome = said.outcome();
        day = said.day();
    }

    /** In these words, encrypted. */
    Assent inWords(byte[] sealed) {
        words = sealed.clone();
        return this;
    }

    /** As heard by this member. */
    Assent recorded(UUID by, Instant at) {
        recordedBy = by;
        recordedAt = at;
        return this;
    }

    AssentOutcome outcome() {
        return outcome;
    }

    LocalDate day() {
        return day;
    }

    UUID person() {
        return person;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Optional<byte[]> sealedWords() {
        byte[] sealed = words;
        return sealed == null ? Optional.empty() : Optional.of(sealed.clone());
    }
}
