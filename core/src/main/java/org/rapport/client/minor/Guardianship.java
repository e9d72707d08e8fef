package org.rapport.client.minor;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.DateRange;
import org.rapport.shared.DomainException;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/**
 * What one adult may do for one child of a unit, for a period. Recorded once; its rights never change, a change is a new
 * one. It ends with its last day, or is closed at once.
 */
@Entity
@Table(name = "guardianship", schema = "rapport")
class Guardianship extends VersionedRecord {

    @Column(name = "unit_id")
    private UUID unit = new UUID(0, 0);

    @Column(name = "child_id")
    private UUID child = new UUID(0, 0);

    @Column(name = "guardian_id")
    private UUID guardian = new UUID(0, 0);

    @Column(name = "may_sign")
    private boolean maySign;

    @Column(name = "may_pay")
    private boolean mayPay;

    @Column(name = "may_see_appointments")
    private boolean maySeeAppointments;

    @Embedded
    private DateRange period = DateRange.from(LocalDate.EPOCH);

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "recorded_at")
    private Instant recordedAt = Instant.EPOCH;

    @Column(name = "recorded_by")
    private UUID recordedBy = new UUID(0, 0);

    /** For persistence only. */
    protected Guardianship() {}

    /** Who is whose guardian, in which unit. */
    record Bond(UUID unit, UUID child, UUID guardian) {}

    /** Who recorded it, when. */
    record Recorded(UUID by, Instant at) {}

    /** A guardianship that passed the rules. */
    Guardianship(RecordKey key, Bond bond, DateRange period, Recorded recorded) {
        super(key);
        unit = bond.unit();
        child = bond.child();
        guardian = bond.guardian();
        this.period = period;
        recordedAt = recorded.at();
        recordedBy = recorded.by();
    }

    /** With these rights. */
    Guardianship allowing(Set<GuardianRight> rights) {
        maySign = rights.contains(GuardianRight.SIGN);
        mayPay = rights.contains(GuardianRight.PAY);
        maySeeAppointments = rights.contains(GuardianRight.SEE_APPOINTMENTS);
        return this;
    }

    /** Ends with this day, which is not later than the day recorded before. */
    void endOn(LocalDate lastDay) {
        requireNotOver(lastDay);
        period = DateRange.between(period.starts(), lastDay);
    }

    /** Ends at once. */
    void close(Instant now) {
        if (closedAt != null) {
            throw new DomainException(MinorError.GUARDIANSHIP_OVER);
        }
        closedAt = now;
    }

    private void requireNotOver(LocalDate lastDay) {
        if (closedAt != null) {
            throw new DomainException(MinorError.GUARDIANSHIP_OVER);
        }
        if (period.ends().filter(lastDay::isAfter).isPresent()) {
            throw new DomainException(MinorError.ONLY_SHORTER, Map.of("field", "lastDay"));
        }
    }

    boolean isOf(UUID thatUnit) {
        return unit.equals(thatUnit);
    }

    /** What it says, for those who ask who may do what. */
    GuardianOf facts() {
        Set<GuardianRight> rights = EnumSet.noneOf(GuardianRight.class);
        if (maySign) {
            rights.add(GuardianRight.SIGN);
        }
        if (mayPay) {
            rights.add(GuardianRight.PAY);
        }
        if (maySeeAppointments) {
            rights.add(GuardianRight.SEE_APPOINTMENTS);
        }
        return new GuardianOf(id(), child, guardian, rights, period, closedAt);
    }
}
