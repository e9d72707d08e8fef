package org.rapport.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.rapport.shared.DateRange;
import org.rapport.shared.DomainException;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/** Who supervises whom in which period. A member may have several supervisors; nobody supervises themselves. */
@Entity
@Table(name = "supervision_link", schema = "rapport")
class SupervisionLink extends VersionedRecord {

    @Column(name = "supervisor_id")
    private UUID supervisor = new UUID(0, 0);

    @Column(name = "supervisee_id")
    private UUID supervisee = new UUID(0, 0);

    @Embedded
    private DateRange period = DateRange.from(LocalDate.EPOCH);

    /** For persistence only. */
    protected SupervisionLink() {}

    SupervisionLink(RecordKey key, UUID supervisor, UUID supervisee, DateRange period) {
        super(key);
        if (supervisor.equals(supervisee)) {
            throw new DomainException(PracticeError.SUPERVISES_SELF, Map.of("field", "supervisor"));
        }
        this.supervisor = supervisor;
        this.supervisee = supervisee;
        this.period = period;
    }

    /** The last day of this supervision; refuses one before its first, and one after the last it has. */
    void end(LocalDate lastDay) {
        DateRange shorter = DateRange.between(period.starts(), lastDay);
        if (period.ends().map(lastDay::isAfter).orElse(false)) {
            throw new DomainException(PracticeError.SUPERVISION_OVER);
        }
        period = shorter;
    }

    DateRange period() {
        return period;
    }

    UUID supervisee() {
        return supervisee;
    }

    boolean concerns(UUID member) {
        return supervisor.equals(member) || supervisee.equals(member);
    }

    boolean isOfTheSame(SupervisionLink other) {
        return supervisor.equals(other.supervisor) && supervisee.equals(other.supervisee);
    }

    SupervisionGraph.Edge edge() {
        return new SupervisionGraph.Edge(supervisor, supervisee, period);
    }

    boolean overlaps(DateRange other) {
        boolean startsBeforeOtherEnds =
                other.ends().map(end -> !period.starts().isAfter(end)).orElse(true);
        boolean endsAfterOtherStarts =
                period.ends().map(end -> !end.isBefore(other.starts())).orElse(true);
        return startsBeforeOtherEnds && endsAfterOtherStarts;
    }
}
