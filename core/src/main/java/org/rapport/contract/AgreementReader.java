package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.minor.Standing;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.secret.Vault;

/** Puts a version together for those who may read it; asks nobody for permission. */
@ApplicationScoped
class AgreementReader {

    private final AgreementParties parties;
    private final AgreementRepository agreements;
    private final Vault vault;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected AgreementReader() {
        this(null, null, null);
    }

    @Inject
    AgreementReader(AgreementParties parties, AgreementRepository agreements, Vault vault) {
        this.parties = parties;
        this.agreements = agreements;
        this.vault = vault;
    }

    AgreementView view(RelationshipRef relationship, AgreementVersion version) {
        AgreementTerms terms = terms(relationship, version);
        return new AgreementView(
                version.id(),
                relationship.id(),
                version.state(),
                version.summary(),
                terms,
                version.proposedAt(),
                version.activatedAt(),
                version.supersededAt(),
                version.digest(),
                version.isDigestOf(terms),
                heldFrom(relationship, version),
                Proposals.isSeveral(relationship),
                parties.of(relationship, version));
    }

    private Optional<LocalDate> heldFrom(RelationshipRef relationship, AgreementVersion version) {
        Instant activated = version.activatedAt();
        if (activated == null) {
            return Optional.empty();
        }
        LocalDate starts = version.summary().startsOn();
        LocalDate signed = relationship.dayOf(activated);
        boolean first = !signed.isAfter(starts) || agreements.isFirstInForce(relationship.organisation(), version);
        return Optional.of(first ? starts : signed);
    }

    /** The goals in words. */
    List<String> goals(RelationshipRef relationship, AgreementVersion version) {
        return TermsText.goals(vault.open(relationship.organisation(), relationship.id(), version.sealedGoals()));
    }

    /** All terms, with the words opened. */
    AgreementTerms terms(RelationshipRef relationship, AgreementVersion version) {
        String words = version.sealedWords()
                .map(kept -> vault.open(relationship.organisation(), relationship.id(), kept))
                .orElse("{}");
        return version.terms(goals(relationship, version), words);
    }

    /** Who consents for a participant today. */
    Standing standing(RelationshipRef relationship, UUID person) {
        return parties.standing(relationship, person);
    }
}
