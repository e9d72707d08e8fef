package org.rapport.relationship;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.rapport.shared.DateRange;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/**
 * A therapist's part in a relationship, for a period. It stays open when the relationship ends, so that the last therapist
 * can still read the record; a transfer closes it.
 */
@Entity
@Table(name = "relationship_therapist", schema = "rapport")
class TherapistPart extends VersionedRecord {

    @Column(name = "relationship_id")
    private UUID relationshipId = new UUID(0, 0);

    @Column(name = "member_id")
    private UUID memberId = new UUID(0, 0);

    @Embedded
    private DateRange period = DateRange.from(LocalDate.EPOCH);

    /** For persistence only. */
    protected TherapistPart() {}

    /** A part that begins with the period. */
    TherapistPart(RecordKey key, UUID relationshipId, UUID memberId, DateRange period) {
        super(key);
        this.relationshipId = relationshipId;
        this.memberId = memberId;
        this.period = period;
    }

    /** Whether this is that member's part in that relationship on that day. */
    boolean isOf(UUID relationship, UUID member, LocalDate day) {
        return relationshipId.equals(relationship) && memberId.equals(member) && period.includes(day);
    }
}
