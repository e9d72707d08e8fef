package org.rapport.practice.cover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.data.OrganisationRecord;
import org.rapport.shared.data.RecordKey;

/** A member stands in for another of the same practice on some days. It is made and removed, never changed. */
@Entity
@Table(name = "cover", schema = "rapport")
class Cover extends OrganisationRecord {

    @Column(name = "practice_id")
    private UUID practice = new UUID(0, 0);

    @Column(name = "covered_id")
    private UUID covered = new UUID(0, 0);

    @Column(name = "covering_id")
    private UUID covering = new UUID(0, 0);

    @Column(name = "starts_on")
    private LocalDate starts = LocalDate.EPOCH;

    @Column(name = "ends_on")
    private LocalDate ends = LocalDate.EPOCH;

    /** For persistence only. */
    protected Cover() {}

    Cover(RecordKey key, UUID practice, ArrangeCover command) {
        super(key);
        if (command.ends().isBefore(command.starts())) {
            throw new DomainException(SharedError.ENDS_BEFORE_START, Map.of("field", "ends"));
        }
        this.practice = practice;
        covered = command.covered();
        covering = command.covering();
        starts = command.starts();
        ends = command.ends();
    }

    UUID practice() {
        return practice;
    }
}
