package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.contract.counter.CounterKind;
import org.rapport.contract.terms.ReviewPoints;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

/**
 * Versions as the talk about their terms needs them: the one a link leads to, its terms with one of them changed, the version
 * an accepted change makes. For the boundaries of that talk, inside their transaction; asks nobody for permission.
 */
@ApplicationScoped
public class NegotiatedVersions {

    @Inject
    private AgreementRepository agreements;

    @Inject
    private AgreementReader reader;

    @Inject
    private Proposals proposals;

    @Inject
    private Signatures signatures;

    @Inject
    private Signatures.AgreementRecord record;

    /**
     * A version.
     *
     * @param digest what a signature of that side refers to
     * @param newest whether no other version is proposed beside it
     */
    public record Negotiated(
            UUID id, int number, AgreementState state, AgreementTerms terms, String digest, boolean newest) {

        /** Whether it is in force or waits for signatures. */
        public boolean present() {
            return state == AgreementState.ACTIVE || state == AgreementState.PROPOSED;
        }

        /** Names the id only. */
        @Override
        public String toString() {
            return "Negotiated " + id;
        }
    }

    /** The relationship whose version this is; {@code NOT_FOUND} when there is none. */
    public UUID relationshipOf(UUID organisation, UUID agreement) {
        return agreements.get(organisation, agreement).relationship();
    }

    /** Takes the relationship's turn, so that steps and signatures wait for each other. */
    public void hold(RelationshipRef relationship) {
        agreements.hold(relationship.organisation(), relationship.id());
    }

    /** The version a link to this one leads to, as it stands now, for this side. */
    public Negotiated current(RelationshipRef relationship, UUID agreement, PartyKind side) {
        AgreementVersion version = agreements.current(relationship.organisation(), agreement);
        if (!version.relationship().equals(relationship.id())) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return negotiated(relationship, version, side);
    }

    /** This version itself. */
    public Negotiated exactly(RelationshipRef relationship, UUID agreement) {
        return negotiated(relationship, agreements.get(relationship.organisation(), agreement), PartyKind.THERAPIST);
    }

    private Negotiated negotiated(RelationshipRef relationship, AgreementVersion version, PartyKind side) {
        agreements.refresh(version);
        boolean newest = agreements.of(relationship.organisation(), relationship.id()).stream()
                .filter(other -> other.state() == AgreementState.PROPOSED)
                .allMatch(other -> other.id().equals(version.id()));
        return new Negotiated(
                version.id(),
                version.number(),
                version.state(),
                reader.terms(relationship, version),
                version.digestFor(side),
                newest);
    }

    /** The version this one took the place of through an accepted change. */
    public Optional<UUID> follows(RelationshipRef relationship, UUID agreement) {
        return agreements.get(relationship.organisation(), agreement).follows();
    }

    /** Where each version of the relationship stands. */
    public Map<UUID, AgreementState> states(RelationshipRef relationship) {
        return agreements.of(relationship.organisation(), relationship.id()).stream()
                .collect(Collectors.toMap(AgreementVersion::id, AgreementVersion::state));
    }

    /** The terms with this one as it is wanted; points of looking back after the new end go with it. */
    public AgreementTerms changed(AgreementTerms terms, Term term, Map<TermField, String> wanted) {
        Map<TermField, String> values = new EnumMap<>(terms.values());
        term.fields().forEach(values::remove);
        values.putAll(wanted);
        AgreementTerms changed = TermValues.terms(values, terms.currency());
        Integer sessions = changed.expectedSessions();
        if (term != Term.EXTENT || sessions == null) {
            return changed;
        }
        List<Integer> within = changed.reviewAfter().stream()
                .filter(point -> point <= sessions)
                .toList();
        boolean noneLeft = within.isEmpty() && !changed.reviewAfter().isEmpty();
        values.put(TermField.REVIEW_AFTER, TermsText.reviewPoints(noneLeft ? ReviewPoints.offered(sessions) : within));
        return TermValues.terms(values, terms.currency());
    }

    /**
     * What is wanted of a term as it is kept. Refuses what does not fit its field, and a change that could not be proposed,
     * as far as the inputs of that term go.
     */
    public Map<TermField, String> wanted(
            RelationshipRef relationship, Negotiated version, Term term, Map<TermField, String> typed) {
        Map<TermField, String> wanted =
                WantedValues.of(term, typed, version.terms().currency());
        proposals.check(relationship, changed(version.terms(), term, wanted), term);
        return wanted;
    }

    /** Makes the version an accepted change leads to, proposed by this therapist, and gives its id. */
    public UUID replace(RelationshipRef relationship, UUID base, AgreementTerms changed, UUID therapist) {
        AgreementVersion version = agreements.get(relationship.organisation(), base);
        agreements.refresh(version);
        return proposals.replace(relationship, version, changed, therapist).id();
    }

    /** Tells the other features of a version {@link #replace} made. */
    public void announce(RelationshipRef relationship, UUID agreement) {
        record.proposal(agreements.get(relationship.organisation(), agreement));
    }

    /** A version may come into force now that nothing waits for an answer. */
    public void lookAgain(RelationshipRef relationship) {
        signatures.lookAgain(relationship);
    }

    /** Leaves the traces of a step in journal and timeline; the other participants do not read of it. */
    public void told(RelationshipRef relationship, UUID agreement, CounterKind kind) {
        AgreementVersion version = agreements.get(relationship.organisation(), agreement);
        record.journal(AgreementAction.valueOf("AGREEMENT_CHANGE_" + kind), agreement);
        record.tellTherapists(version, AgreementLedger.valueOf("AGREEMENT_CHANGE_" + kind));
    }

    /** These versions were shown. */
    public void read(RelationshipRef relationship, List<UUID> shown) {
        record.read(relationship.id(), shown);
    }

    /** The display name of a member. */
    public String memberName(RelationshipRef relationship, UUID member) {
        return agreements.memberName(relationship.organisation(), member);
    }
}
