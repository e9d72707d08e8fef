package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.client.UnitKind;
import org.rapport.contract.terms.ReviewPoints;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.InputCheck;
import org.rapport.shared.Violations;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.secret.Vault;

/** Writes proposals down and takes them back. */
@ApplicationScoped
class Proposals {

    private static final int USUAL_SESSIONS = 24;

    @Inject
    private AgreementRepository agreements;

    @Inject
    private Signatures.AgreementRecord record;

    @Inject
    private CurrentActor actor;

    @Inject
    private Vault vault;

    @Inject
    private Sources sources;

    /** What proposals need: ids, the check of inputs, somebody to sign. */
    @ApplicationScoped
    static class Sources {

        @Inject
        private AgreementParties parties;

        @Inject
        private Ids ids;

        @Inject
        private InputCheck input;

        UUID nextId() {
            return ids.next();
        }

        void requireSomebodyToSign(RelationshipRef relationship) {
            if (!parties.somebodyMaySign(relationship)) {
                throw new DomainException(AgreementError.NOBODY_MAY_SIGN);
            }
        }

        void check(AgreementTerms terms, TermsCheck.Frame frame) {
            TermsCheck.require(input, terms, frame);
        }
    }

    UUID propose(RelationshipRef relationship, AgreementTerms typed) {
        Signatures.requireNotEnded(relationship);
        boolean several = isSeveral(relationship);
        AgreementTerms terms = several ? typed : typed.with(typed.further().forOne());
        agreements.hold(relationship.organisation(), relationship.id());
        List<AgreementVersion> former = agreements.of(relationship.organisation(), relationship.id());
        sources.check(terms, frame(relationship, former, several));
        requireNoneOpen(former);
        sources.requireSomebodyToSign(relationship);
        AgreementVersion version =
                version(relationship, terms, by(former, actor.get().id()));
        put(version);
        record.proposal(version);
        return version.id();
    }

    /**
     * What an accepted change makes of a version: a proposal takes the place of the one it changes, or stands beside the
     * version in force. It holds from today on at the earliest where another version is in force.
     */
    AgreementVersion replace(RelationshipRef relationship, AgreementVersion base, AgreementTerms changed, UUID by) {
        Signatures.requireNotEnded(relationship);
        List<AgreementVersion> former = agreements.of(relationship.organisation(), relationship.id());
        TermsCheck.Frame frame = frame(relationship, former, false);
        LocalDate starts = changed.startsOn();
        boolean passed = frame.amendment() && starts != null && starts.isBefore(frame.today());
        AgreementTerms terms = passed ? changed.from(frame.today()) : changed;
        sources.check(terms, frame);
        sources.requireSomebodyToSign(relationship);
        if (base.state() == AgreementState.PROPOSED) {
            takeBack(base);
        } else {
            requireNoneOpen(former);
        }
        AgreementVersion version = version(relationship, terms, by(former, by)).following(base);
        put(version);
        return version;
    }

    /** Refuses a change that could not be proposed, as far as the inputs of that term go. */
    void check(RelationshipRef relationship, AgreementTerms changed, Term term) {
        List<AgreementVersion> former = agreements.of(relationship.organisation(), relationship.id());
        try {
            sources.check(changed, frame(relationship, former, false));
        } catch (DomainException refused) {
            Set<String> inputs = term.fields().stream().map(TermField::input).collect(Collectors.toSet());
            Violations own = new Violations();
            refused.violations().stream()
                    .filter(violation -> inputs.contains(violation.field()))
                    .forEach(violation -> own.add(violation.code(), violation.args()));
            own.refuse();
        }
    }

    static boolean isSeveral(RelationshipRef relationship) {
        return relationship.kind() != UnitKind.INDIVIDUAL;
    }

    private TermsCheck.Frame frame(RelationshipRef relationship, List<AgreementVersion> former, boolean secretsNeeded) {
        Set<String> currencies = new LinkedHashSet<>();
        currencies.add(agreements.currencyOf(relationship.organisation(), relationship.practiceId()));
        former.stream()
                .filter(version -> version.state() == AgreementState.ACTIVE)
                .forEach(version -> currencies.add(version.currency()));
        boolean amendment = former.stream().anyMatch(version -> version.state() == AgreementState.ACTIVE);
        return new TermsCheck.Frame(relationship.dayOf(record.now()), currencies, amendment, secretsNeeded);
    }

    private static void requireNoneOpen(List<AgreementVersion> former) {
        if (former.stream().anyMatch(version -> version.state() == AgreementState.PROPOSED)) {
            throw new DomainException(AgreementError.PROPOSAL_OPEN);
        }
    }

    /** Who proposes, as which number. */
    private record By(UUID member, int number) {}

    private static By by(List<AgreementVersion> former, UUID member) {
        return new By(member, former.isEmpty() ? 1 : former.get(0).number() + 1);
    }

    private AgreementVersion version(RelationshipRef relationship, AgreementTerms terms, By by) {
        UUID organisation = relationship.organisation();
        return new AgreementVersion(
                new RecordKey(organisation, sources.nextId()),
                new AgreementVersion.Proposal(relationship.id(), by.number(), by.member(), record.now()),
                terms,
                new AgreementVersion.Sealed(
                        vault.seal(organisation, relationship.id(), TermsText.goals(terms.goals())),
                        vault.seal(organisation, relationship.id(), TermsText.words(terms.further()))));
    }

    private void put(AgreementVersion version) {
        agreements.add(version);
        agreements.flush();
        record.journal(AgreementAction.AGREEMENT_PROPOSED, version.id());
        record.tell(version, AgreementLedger.AGREEMENT_PROPOSED);
    }

    /** What is usual where nothing was agreed before. */
    AgreementTerms usual(RelationshipRef relationship) {
        return new AgreementTerms(
                relationship.dayOf(record.now()),
                Frequency.WEEKLY,
                50,
                null,
                agreements.currencyOf(relationship.organisation(), relationship.practiceId()),
                USUAL_SESSIONS,
                null,
                48,
                100,
                ReviewPoints.offered(USUAL_SESSIONS),
                List.of());
    }

    /** The same as before, from today on. */
    AgreementTerms next(RelationshipRef relationship, AgreementView former) {
        return former.terms().from(relationship.dayOf(record.now()));
    }

    void withdraw(RelationshipRef relationship, UUID agreement) {
        agreements.hold(relationship.organisation(), relationship.id());
        AgreementVersion version = agreements.get(relationship.organisation(), agreement);
        agreements.refresh(version);
        takeBack(version);
        record.proposal(version);
    }

    private void takeBack(AgreementVersion version) {
        version.withdraw();
        agreements.flush();
        record.journal(AgreementAction.AGREEMENT_WITHDRAWN, version.id());
        record.tell(version, AgreementLedger.AGREEMENT_WITHDRAWN);
    }

    UUID organisation() {
        return actor.get().organisation();
    }

    AgreementSignature.Signer therapist(SigningMethod method) {
        return new AgreementSignature.Signer(PartyKind.THERAPIST, actor.get().id(), method);
    }

    void read(UUID relationship, List<UUID> shown) {
        record.read(relationship, shown);
    }
}
