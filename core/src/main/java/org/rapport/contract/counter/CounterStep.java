package org.rapport.contract.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.PartyKind;
import org.rapport.contract.terms.Term;
import org.rapport.shared.data.OrganisationRecord;
import org.rapport.shared.data.RecordKey;

/**
 * One step of the talk about one term: who said what about which version, when. Written once and never changed; what is
 * wanted and why is encrypted. Steps about the same change share a thread and are numbered in it.
 */
@Entity
@Table(name = "agreement_counter", schema = "rapport")
class CounterStep extends OrganisationRecord {

    @Column(name = "thread_id")
    private UUID thread = new UUID(0, 0);

    private int position;

    @Column(name = "relationship_id")
    private UUID relationship = new UUID(0, 0);

    @Column(name = "agreement_id")
    private UUID agreement = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private Term term = Term.START;

    @Enumerated(EnumType.STRING)
    @Column(name = "asker_kind")
    private PartyKind askerKind = PartyKind.CLIENT;

    @Column(name = "asker_id")
    private UUID asker = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private CounterKind kind = CounterKind.ASKED;

    @Enumerated(EnumType.STRING)
    @Column(name = "party_kind")
    private PartyKind partyKind = PartyKind.CLIENT;

    @Column(name = "party_id")
    private UUID party = new UUID(0, 0);

    @Column(name = "said_at")
    private Instant saidAt = Instant.EPOCH;

    private byte @Nullable [] wanted;

    private byte @Nullable [] reason;

    @Column(name = "led_to")
    private @Nullable UUID ledTo;

    /** For persistence only. */
    protected CounterStep() {}

    /** Who speaks, on which side. */
    record Party(PartyKind kind, UUID id) {}

    /** A step of this kind by this party, now. */
    record Said(CounterKind kind, Party by, Instant at) {}

    /** The first step about a term: with it a thread begins. */
    CounterStep(RecordKey key, UUID relationship, UUID agreement, Term term, Said said) {
        super(key);
        thread = key.id();
        position = 1;
        this.relationship = relationship;
        this.agreement = agreement;
        this.term = term;
        askerKind = said.by().kind();
        asker = said.by().id();
        say(said);
    }

    /** A further step, about the version the last one was about. */
    CounterStep(RecordKey key, CounterStep last, Said said) {
        super(key);
        thread = last.thread;
        position = last.position + 1;
        relationship = last.relationship;
        agreement = last.agreement;
        term = last.term;
        askerKind = last.askerKind;
        asker = last.asker;
        say(said);
    }

    private void say(Said said) {
        kind = said.kind();
        partyKind = said.by().kind();
        party = said.by().id();
        saidAt = said.at();
    }

    /** About a later version. */
    CounterStep on(UUID version) {
        agreement = version;
        return this;
    }

    /** With the value wanted, encrypted. */
    CounterStep wants(byte[] sealed) {
        wanted = sealed.clone();
        return this;
    }

    /** With the reason, encrypted. */
    CounterStep because(byte[] sealed) {
        reason = sealed.clone();
        return this;
    }

    /** The version an acceptance made. */
    CounterStep leadingTo(UUID version) {
        ledTo = version;
        return this;
    }

    UUID thread() {
        return thread;
    }

    int position() {
        return position;
    }

    UUID relationship() {
        return relationship;
    }

    UUID agreement() {
        return agreement;
    }

    Term term() {
        return term;
    }

    Party asker() {
        return new Party(askerKind, asker);
    }

    CounterKind kind() {
        return kind;
    }

    Party party() {
        return new Party(partyKind, party);
    }

    Instant saidAt() {
        return saidAt;
    }

    Optional<byte[]> sealedWanted() {
        byte[] sealed = wanted;
        return sealed == null ? Optional.empty() : Optional.of(sealed.clone());
    }

    Optional<byte[]> sealedReason() {
        byte[] sealed = reason;
        return sealed == null ? Optional.empty() : Optional.of(sealed.clone());
    }

    Optional<UUID> ledTo() {
        return Optional.ofNullable(ledTo);
    }
}
