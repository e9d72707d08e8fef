package org.rapport.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.data.OrganisationRecord;
import org.rapport.shared.data.RecordKey;

/**
 * Somebody's signature under one version: when, how, on which terms. A guardian's is for one child and
 * refers to the administrative terms. Written once; the evidence is encrypted.
 */
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

    @Column(name = "on_behalf_of")
    private @Nullable UUID onBehalfOf;

    @Enumerated(EnumType.STRING)
    private SigningMethod method = SigningMethod.TYPED_NAME;

    @Column(name = "signed_at")
    private Instant signedAt = Instant.EPOCH;

    private byte[] evidence = new byte[0];

    private String digest = "";

    /** For persistence only. */
    protected AgreementSignature() {}

    /** Who signs on which side, how, and as guardian for which child. */
    record Signer(
            PartyKind kind,
            UUID id,
            SigningMethod method,
            @Nullable UUID onBehalfOf) {

        /** Somebody who signs for themselves. */
        Signer(PartyKind kind, UUID id, SigningMethod method) {
            this(kind, id, method, null);
        }

        /** A guardian who signs for this child with a typed name. */
        static Signer guardian(UUID guardian, UUID child) {
            return new Signer(PartyKind.GUARDIAN, guardian, SigningMethod.TYPED_NAME, child);
        }
    }

    AgreementSignature(RecordKey key, AgreementVersion version, Signer signer, byte[] sealedEvidence) {
        super(key);
        agreement = version.id();
        partyKind = signer.kind();
        party = signer.id();
        onBehalfOf = signer.onBehalfOf();
        method = signer.method();
        evidence = sealedEvidence.clone();
        digest = version.digestFor(signer.kind());
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

    /** The child a guardian signed for. */
    Optional<UUID> onBehalfOf() {
        return Optional.ofNullable(onBehalfOf);
    }

    /** Whether this is that signer's, for the same child or for themselves. */
    boolean isOf(Signer signer) {
        return party.equals(signer.id()) && Objects.equals(onBehalfOf, signer.onBehalfOf());
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
