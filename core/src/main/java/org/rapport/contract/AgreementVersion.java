package org.rapport.contract;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.terms.CancellationRule;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.shared.DomainException;
import org.rapport.shared.Money;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/**
 * One version of what was agreed. It is proposed, comes into force when everybody who has to sign did, and is
 * superseded when a later one comes into force; or it is withdrawn before that. Its terms never change: a
 * change is a new version. Words of people are encrypted under the relationship's key. The digest is made from the form of
 * text that was in use when the version was: the second one knows every term, the first one the oldest of them.
 */
@Entity
@Table(name = "agreement_version", schema = "rapport")
class AgreementVersion extends VersionedRecord {

    @Column(name = "relationship_id")
    private UUID relationship = new UUID(0, 0);

    private int number;

    @Enumerated(EnumType.STRING)
    private AgreementState state = AgreementState.PROPOSED;

    @Column(name = "proposed_by")
    private UUID proposedBy = new UUID(0, 0);

    @Column(name = "proposed_at")
    private Instant proposedAt = Instant.EPOCH;

    @Column(name = "starts_on")
    private LocalDate startsOn = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private Frequency frequency = Frequency.AS_NEEDED;

    @Column(name = "session_minutes")
    private int sessionMinutes;

    @Embedded
    @AttributeOverride(name = "minor", column = @Column(name = "fee_minor"))
    @AttributeOverride(name = "currency", column = @Column(name = "fee_currency"))
    private Money fee = Money.ofMinor(0, "EUR");

    @Column(name = "expected_sessions")
    private @Nullable Integer expectedSessions;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "cancellation_hours")
    private int cancellationHours;

    @Column(name = "cancellation_percent")
    private int cancellationPercent;

    @Column(name = "review_after")
    private String reviewAfter = "";

    private byte[] goals = new byte[0];

    private String digest = "";

    @Column(name = "digest_form")
    private int digestForm = 1;

    @Column(name = "guardian_digest")
    private @Nullable String guardianDigest;

    private String arrangements = "";

    private byte @Nullable [] words;

    private @Nullable UUID follows;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    /** For persistence only. */
    protected AgreementVersion() {}

    /** Who proposed it, when, as which number. */
    record Proposal(UUID relationship, int number, UUID by, Instant at) {}

    /** A new proposal; the terms were checked before. */
    AgreementVersion(RecordKey key, Proposal proposal, AgreementTerms terms, Sealed sealed) {
        super(key);
        relationship = proposal.relationship();
        number = proposal.number();
        proposedBy = proposal.by();
        proposedAt = proposal.at();
        startsOn = Objects.requireNonNull(terms.startsOn());
        frequency = Objects.requireNonNull(terms.frequency());
        sessionMinutes = terms.sessionMinutes();
        fee = Money.of(Objects.requireNonNull(terms.fee()), Objects.requireNonNull(terms.currency()));
        expectedSessions = terms.expectedSessions();
        endsOn = terms.endsOn();
        cancellationHours = terms.cancellationHours();
        cancellationPercent = terms.cancellationPercent();
        reviewAfter = TermsText.reviewPoints(terms.reviewAfter());
        goals = sealed.goals().clone();
        words = sealed.words().clone();
        arrangements = TermsText.arrangements(terms.further());
        digestForm = 2;
        digest = TermsText.secondDigest(terms);
        guardianDigest = TermsText.secondGuardianDigest(terms);
    }

    /** Words of people, encrypted. */
    record Sealed(byte[] goals, byte[] words) {}

    /** It is what an accepted change made of this one, so whoever has a link to that one comes here. */
    AgreementVersion following(AgreementVersion former) {
        follows = former.id();
        return this;
    }

    /** Refuses a version that is not open for signatures. */
    void requireProposed() {
        if (state != AgreementState.PROPOSED) {
            throw new DomainException(AgreementError.NOT_OPEN);
        }
    }

    /** Refuses a signature on terms the signer did not read, or on a version that is not open. */
    void requireSignable(String digestRead, PartyKind kind) {
        requireProposed();
        if (!digestFor(kind).equals(digestRead)) {
            throw new DomainException(AgreementError.TERMS_CHANGED);
        }
    }

    /** Everybody signed. */
    void comeIntoForce(Instant now) {
        requireProposed();
        state = AgreementState.ACTIVE;
        activatedAt = now;
    }

    /** A later version came into force. */
    void giveWay(Instant now) {
        state = AgreementState.SUPERSEDED;
        supersededAt = now;
    }

    /** Takes the proposal back; signatures that were given count no more. */
    void withdraw() {
        requireProposed();
        state = AgreementState.WITHDRAWN;
    }

    /** Whether it is in force or waits for signatures. */
    boolean present() {
        return state == AgreementState.ACTIVE || state == AgreementState.PROPOSED;
    }

    UUID relationship() {
        return relationship;
    }

    AgreementState state() {
        return state;
    }

    String digest() {
        return digest;
    }

    /** What a signature of this side refers to: all terms, for guardians those that tell nothing about the work. */
    String digestFor(PartyKind kind) {
        if (kind != PartyKind.GUARDIAN) {
            return digest;
        }
        return Objects.requireNonNullElseGet(
                guardianDigest,
                () -> TermsText.administrativeDigest(summary(), cancellationHours, cancellationPercent));
    }

    /** Whether the digest is that of these terms, by the form it was made in. */
    boolean isDigestOf(AgreementTerms terms) {
        return digest.equals(digestForm == 1 ? TermsText.digest(terms) : TermsText.secondDigest(terms));
    }

    byte[] sealedGoals() {
        return goals.clone();
    }

    Optional<byte[]> sealedWords() {
        byte[] sealed = words;
        return sealed == null ? Optional.empty() : Optional.of(sealed.clone());
    }

    /** The terms, with the words as they were opened. */
    AgreementTerms terms(List<String> openedGoals, String openedWords) {
        return new AgreementTerms(
                startsOn,
                frequency,
                sessionMinutes,
                fee.amount(),
                fee.currencyCode(),
                expectedSessions,
                endsOn,
                cancellationHours,
                cancellationPercent,
                TermsText.reviewPoints(reviewAfter),
                openedGoals,
                TermsText.further(arrangements, openedWords));
    }

    Optional<UUID> follows() {
        return Optional.ofNullable(follows);
    }

    int number() {
        return number;
    }

    String currency() {
        return fee.currencyCode();
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    Instant activatedAt() {
        return activatedAt;
    }

    @Nullable
    Instant supersededAt() {
        return supersededAt;
    }

    UUID proposedBy() {
        return proposedBy;
    }

    /** What it says about money, holding from this day on. */
    Price price(LocalDate from) {
        return new Price(
                number,
                from,
                sessionMinutes,
                fee,
                new CancellationRule(cancellationHours, cancellationPercent),
                FurtherTerms.arranged(arrangements));
    }

    /** The administrative terms. */
    AgreementSummary summary() {
        return new AgreementSummary(
                id(),
                number,
                startsOn,
                frequency,
                sessionMinutes,
                fee,
                expectedSessions,
                endsOn,
                TermsText.reviewPoints(reviewAfter),
                TermsText.further(arrangements, "{}"));
    }
}
