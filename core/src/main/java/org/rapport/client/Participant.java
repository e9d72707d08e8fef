package org.rapport.client;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.DateRange;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/** A person's part in one unit, for a period. The position stays with the person for the unit's life. */
@Entity
@Table(name = "participant", schema = "rapport")
class Participant extends VersionedRecord {

    @Column(name = "unit_id")
    private UUID unitId = new UUID(0, 0);

    @Column(name = "person_id")
    private UUID personId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private ParticipantRole role = ParticipantRole.CLIENT;

    private int position = 1;

    @Embedded
    private DateRange period = DateRange.from(LocalDate.EPOCH);

    /** For persistence only. */
    protected Participant() {}

    /** Who takes part, as what, at which position (from 1). */
    record Part(UUID person, @Nullable ParticipantRole role, int position) {}

    /** A part in a unit; made by {@link ClientUnit#takeIn}. */
    Participant(RecordKey key, UUID unitId, Part part, DateRange period) {
        super(key);
        this.unitId = unitId;
        this.personId = part.person();
        this.role = Objects.requireNonNull(part.role());
        this.position = part.position();
        this.period = period;
    }

    /** Who takes part. */
    UUID personId() {
        return personId;
    }

    /** As what. */
    ParticipantRole role() {
        return role;
    }

    /** At which position, from 1. */
    int position() {
        return position;
    }

    /** Whether the person takes part in this unit on that day. */
    boolean takesPart(UUID unit, LocalDate day) {
        return unitId.equals(unit) && period.includes(day);
    }
}
