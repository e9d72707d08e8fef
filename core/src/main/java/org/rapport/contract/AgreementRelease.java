package org.rapport.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/**
 * Guardians may read the goals of one version, as far as one young person goes: because the young person said so, or
 * because it was decided under a rule. Made once, taken back once.
 */
@Entity
@Table(name = "agreement_release", schema = "rapport")
class AgreementRelease extends VersionedRecord {

    @Column(name = "agreement_id")
    private UUID agreement = new UUID(0, 0);

    @Column(name = "person_id")
    private UUID person = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private ReleaseBasis basis = ReleaseBasis.YOUNG_PERSON;

    @Column(name = "rule_id")
    private @Nullable UUID rule;

    private byte @Nullable [] reason;

    @Column(name = "released_at")
    private Instant releasedAt = Instant.EPOCH;

    @Column(name = "released_by")
    private UUID releasedBy = new UUID(0, 0);

    @Column(name = "taken_back_at")
    private @Nullable Instant takenBackAt;

    @Column(name = "taken_back_by")
    private @Nullable UUID takenBackBy;

    /** For persistence only. */
    protected AgreementRelease() {}

    /** Who wrote it down, when. */
    record Written(UUID by, Instant at) {}

    /** The young person released the goals. */
    AgreementRelease(RecordKey key, UUID agreement, UUID person, Written written) {
        super(key);
        this.agreement = agreement;
        this.person = person;
        releasedAt = written.at();
        releasedBy = written.by();
    }

    /** Not by the young person, but decided under this rule, for an encrypted reason. */
    AgreementRelease decided(UUID underRule, byte[] sealedReason) {
        basis = ReleaseBasis.DECISION;
        rule = underRule;
        reason = sealedReason.clone();
        return this;
    }

    /** Holds no more. */
    void takeBack(Written written) {
        takenBackAt = written.at();
        takenBackBy = written.by();
    }

    UUID agreement() {
        return agreement;
    }

    UUID person() {
        return person;
    }

    ReleaseBasis basis() {
        return basis;
    }

    Instant releasedAt() {
        return releasedAt;
    }

    UUID releasedBy() {
        return releasedBy;
    }

    Optional<byte[]> sealedReason() {
        byte[] sealed = reason;
        return sealed == null ? Optional.empty() : Optional.of(sealed.clone());
    }
}
