package org.rapport.client.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/** A person's contact details are kept from everybody else who takes part. Set once with its reason, lifted once. */
@Entity
@Table(name = "safe_contact", schema = "rapport")
class SafeContact extends VersionedRecord {

    @Column(name = "unit_id")
    private UUID unit = new UUID(0, 0);

    @Column(name = "person_id")
    private UUID person = new UUID(0, 0);

    private byte[] reason = new byte[0];

    @Column(name = "set_at")
    private Instant setAt = Instant.EPOCH;

    @Column(name = "set_by")
    private UUID setBy = new UUID(0, 0);

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lifted_by")
    private @Nullable UUID liftedBy;

    /** For persistence only. */
    protected SafeContact() {}

    /** Set in this unit for this person, with an encrypted reason. */
    SafeContact(RecordKey key, UUID unit, UUID person, byte[] sealedReason) {
        super(key);
        this.unit = unit;
        this.person = person;
        reason = sealedReason.clone();
    }

    /** By this member. */
    SafeContact set(UUID member, Instant at) {
        setBy = member;
        setAt = at;
        return this;
    }

    /** The contact may be seen again as before, as far as this goes. */
    void lift(UUID member, Instant at) {
        liftedAt = at;
        liftedBy = member;
    }

    boolean isOf(UUID thatUnit) {
        return unit.equals(thatUnit);
    }

    byte[] sealedReason() {
        return reason.clone();
    }

    Instant setAt() {
        return setAt;
    }

    UUID setBy() {
        return setBy;
    }
}
