package org.rapport.relationship;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/**
 * The work of therapists with one client unit. It opens engaging, moves through working and ending as {@link Phase} allows
 * and ends for good; the record stays.
 */
@Entity
@Table(name = "relationship", schema = "rapport")
class Relationship extends VersionedRecord {

    @Column(name = "practice_id")
    private UUID practiceId = new UUID(0, 0);

    @Column(name = "site_id")
    private @Nullable UUID siteId;

    @Column(name = "unit_id")
    private UUID unitId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private Phase phase = Phase.ENGAGING;

    @Column(name = "opened_on")
    private LocalDate openedOn = LocalDate.EPOCH;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    /** For persistence only. */
    protected Relationship() {}

    /** A relationship that opens on that day. */
    Relationship(RecordKey key, UUID practiceId, UUID unitId, LocalDate openedOn) {
        super(key);
        this.practiceId = practiceId;
        this.unitId = unitId;
        this.openedOn = openedOn;
    }

    /** Takes place at this site of its practice, or it is not said where. */
    Relationship at(@Nullable UUID site) {
        siteId = site;
        return this;
    }

    /** Goes on to another phase; to end is {@link #end}. */
    Phase move(Phase to) {
        if (to == Phase.ENDED) {
            throw new IllegalArgumentException("ending needs a day");
        }
        return follow(to);
    }

    /** Ends for good on that day, which is not before the first day nor after today. */
    Phase end(LocalDate on, LocalDate today) {
        if (on.isBefore(openedOn)) {
            throw new DomainException(SharedError.ENDS_BEFORE_START, Map.of("field", "endedOn"));
        }
        if (on.isAfter(today)) {
            throw new DomainException(RelationshipError.ENDS_IN_FUTURE, Map.of("field", "endedOn"));
        }
        Phase from = follow(Phase.ENDED);
        endedOn = on;
        return from;
    }

    private Phase follow(Phase to) {
        Phase from = phase;
        if (!from.next().contains(to)) {
            throw new DomainException(
                    RelationshipError.PHASE_CANNOT_FOLLOW, Map.of("from", from.name(), "to", to.name()));
        }
        phase = to;
        return from;
    }

    /** Where it takes place, where that is said. */
    @Nullable
    UUID site() {
        return siteId;
    }

    /** Where it stands. */
    Phase phase() {
        return phase;
    }

    /** The day it ended, unless it goes on. */
    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    /** Whether it is this unit's in this practice. */
    boolean isOf(UUID practice, UUID unit) {
        return practiceId.equals(practice) && unitId.equals(unit);
    }
}
