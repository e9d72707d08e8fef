package org.rapport.client.minor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.NameKeys;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/** What the law of a place says about young people, as an administrator typed it. Changed in place, with who and when. */
@Entity
@Table(name = "jurisdiction_rule", schema = "rapport")
class JurisdictionRule extends VersionedRecord {

    private String jurisdiction = "";

    @Column(name = "jurisdiction_key")
    private String jurisdictionKey = "";

    @Column(name = "age_self_consent")
    private int ageSelfConsent;

    @Column(name = "assent_from")
    private @Nullable Integer assentFrom;

    @Enumerated(EnumType.STRING)
    @Column(name = "who_signs")
    private WhoSigns whoSigns = WhoSigns.GUARDIANS_AND_ASSENT;

    @Enumerated(EnumType.STRING)
    @Column(name = "parent_access")
    private ParentAccess parentAccess = ParentAccess.RELEASED_ONLY;

    @Column(name = "source")
    private String source = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "provenance")
    private RuleProvenance provenance = RuleProvenance.UNVERIFIED;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    @Column(name = "changed_by")
    private UUID changedBy = new UUID(0, 0);

    /** For persistence only. */
    protected JurisdictionRule() {}

    /** An empty rule, to be written. */
    JurisdictionRule(RecordKey key) {
        super(key);
    }

    /** Takes a rule that passed the checks, from this member. */
    void write(SaveRule command, UUID member, Instant now) {
        jurisdiction = NameKeys.clean(Objects.requireNonNull(command.jurisdiction()));
        jurisdictionKey = NameKeys.fold(jurisdiction);
        ageSelfConsent = Objects.requireNonNull(command.ageSelfConsent());
        assentFrom = command.assentFrom();
        whoSigns = Objects.requireNonNull(command.whoSigns());
        parentAccess = Objects.requireNonNull(command.parentAccess());
        source = NameKeys.clean(Objects.requireNonNull(command.source()));
        provenance = Objects.requireNonNull(command.provenance());
        changedAt = now;
        changedBy = member;
    }
}
