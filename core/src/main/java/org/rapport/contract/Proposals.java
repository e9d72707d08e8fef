package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.InputCheck;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.secret.Vault;

/** Writes proposals down and takes them back. */
@ApplicationScoped
class Proposals {

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

        void check(AgreementTerms terms, LocalDate today) {
            TermsCheck.require(input, terms, today);
        }
    }

    UUID propose(RelationshipRef relationship, AgreementTerms terms) {
        Signatures.requireNotEnded(relationship);
        sources.check(terms, relationship.dayOf(record.now()));
        agreements.hold(relationship.organisation(), relationship.id());
        List<AgreementVersion> former = agreements.of(relationship.organisation(), relationship.id());
        if (former.stream().anyMatch(version -> version.state() == AgreementState.PROPOSED)) {
            throw new DomainException(AgreementError.PROPOSAL_OPEN);
        }
        sources.requireSomebodyToSign(relationship);
        int number = former.isEmpty() ? 1 : former.get(0).summary().number() + 1;
        AgreementVersion version = new AgreementVersion(
                new RecordKey(relationship.organisation(), sources.nextId()),
                new AgreementVersion.Proposal(
                        relationship.id(), number, actor.get().id(), record.now()),
                terms,
                vault.seal(relationship.organisation(), relationship.id(), TermsText.goals(terms.goals())));
        agreements.add(version);
        agreements.flush();
        record.journal(AgreementAction.AGREEMENT_PROPOSED, version.id());
        record.tell(version, AgreementLedger.AGREEMENT_PROPOSED);
        record.proposal(version);
        return version.id();
    }

    /** What is usual where nothing was agreed before. */
    AgreementTerms usual(RelationshipRef relationship) {
        return new AgreementTerms(
                relationship.dayOf(record.now()),
                Frequency.WEEKLY,
                50,
                null,
                agreements.currencyOf(relationship.organisation(), relationship.practiceId()),
                24,
                null,
                48,
                100,
                List.of(6, 12, 18),
                List.of());
    }

    /** The same as before, from today on. */
    AgreementTerms next(RelationshipRef relationship, AgreementView former) {
        AgreementSummary terms = former.summary();
        return new AgreementTerms(
                relationship.dayOf(record.now()),
                terms.frequency(),
                terms.sessionMinutes(),
                terms.fee().amount(),
                terms.fee().currencyCode(),
                terms.expectedSessions(),
                terms.endsOn(),
                former.cancellationHours(),
                former.cancellationPercent(),
                terms.reviewAfter(),
                former.goals());
    }

    void withdraw(RelationshipRef relationship, UUID agreement) {
        agreements.hold(relationship.organisation(), relationship.id());
        AgreementVersion version = agreements.get(relationship.organisation(), agreement);
        agreements.refresh(version);
        version.withdraw();
        agreements.flush();
        record.journal(AgreementAction.AGREEMENT_WITHDRAWN, agreement);
        record.tell(version, AgreementLedger.AGREEMENT_WITHDRAWN);
        record.proposal(version);
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
