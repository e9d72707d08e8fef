package org.rapport.client;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.rapport.shared.DateRange;
import org.rapport.shared.DomainException;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/** An individual, a couple or a family that comes together. Written down once; its code never changes. */
@Entity
@Table(name = "client_unit", schema = "rapport")
class ClientUnit extends VersionedRecord {

    @Column(name = "practice_id")
    private UUID practiceId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private UnitKind kind = UnitKind.INDIVIDUAL;

    private String code = "";

    /** For persistence only. */
    protected ClientUnit() {}

    /** A unit of a practice, called by its code. */
    ClientUnit(RecordKey key, UUID practiceId, UnitKind kind, String code) {
        super(key);
        this.practiceId = practiceId;
        this.kind = kind;
        this.code = code;
    }

    /** The code it is called by. */
    String code() {
        return code;
    }

    /**
     * A person's part in it from the first day of the period on, in the usual role of its kind when none is given. Refuses
     * a role that its kind does not have and a position beyond those it has room for.
     */
    Participant takeIn(RecordKey key, Participant.Part part, DateRange period) {
        ParticipantRole role = part.role() == null ? kind.roles().get(0) : part.role();
        if (!kind.roles().contains(role)) {
            throw new DomainException(ClientError.ROLE_DOES_NOT_FIT);
        }
        if (part.position() < 1 || part.position() > kind.most()) {
            throw new DomainException(kind.wrongNumber());
        }
        return new Participant(key, id(), new Participant.Part(part.person(), role, part.position()), period);
    }
}
