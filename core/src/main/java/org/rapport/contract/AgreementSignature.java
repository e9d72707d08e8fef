package org.rapport.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.rapport.shared.data.OrganisationRecord;
import org.rapport.shared.data.RecordKey;

/** Somebody's signature under one version: when, how, on which terms. Written once; the evidence is encrypted. */
@Entity
@Table(name = "agreement_signature", schema = "rapport")
class AgreementSignature extends OrganisationRecord {

    @Column(name = "agreement_id")
    private UUID agreement = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    @Column(name = "party_kind")
    private PartyKind partyKind = PartyKind.CLIENT;

    @Column(name = "party_id")
    private UUID party = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private SigningMethod method = SigningMethod.TYPED_NAME;

    @Column(name = "signed_at")
    private Instant signedAt = Instant.EPOCH;

    private byte[] evidence = new byte[0];

    private String digest = "";

    /** For persistence only. */
    protected AgreementSignature() {}

    /** Who signs on which side, and how. */
    record Signer(PartyKind kind, UUID id, SigningMethod method) {}

    AgreementSignature(RecordKey key, AgreementVersion version, Signer signer, byte[] sealedEvidence) {
        super(key);
        agreement = version.id();
        partyKind = signer.kind();
        party = signer.id();
        method = signer.method();
        evidence = sealedEvidence.clone();
        digest = version.digest();
    }

    /** The moment of signing. */
    AgreementSignature at(Instant moment) {
        signedAt = moment;
        return this;
    }

    UUID agreement() {
        return agreement;
    }

    PartyKind partyKind() {
        return partyKind;
    }

    UUID party() {
        return party;
    }

    SigningMethod method() {
        return method;
    }

    /** The encrypted name or drawing, for a proof. */
    byte[] sealedEvidence() {
        return evidence.clone();
    }

    /** The digest of the terms that were signed. */
    String digest() {
        return digest;
    }

    Instant signedAt() {
        return signedAt;
    }
}
