package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.client.minor.Standing;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.secret.Vault;

/** Puts a version together for those who may read it; asks nobody for permission. */
@ApplicationScoped
class AgreementReader {

    private final AgreementParties parties;
    private final Vault vault;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected AgreementReader() {
        this(null, null);
    }

    @Inject
    AgreementReader(AgreementParties parties, Vault vault) {
        this.parties = parties;
        this.vault = vault;
    }

    AgreementView view(RelationshipRef relationship, AgreementVersion version) {
        return new AgreementView(
                version.id(),
                relationship.id(),
                version.state(),
                version.summary(),
                version.cancellationHours(),
                version.cancellationPercent(),
                goals(relationship, version),
                version.proposedAt(),
                version.activatedAt(),
                version.supersededAt(),
                version.digest(),
                parties.of(relationship, version));
    }

    /** The goals in words. */
    List<String> goals(RelationshipRef relationship, AgreementVersion version) {
        return TermsText.goals(vault.open(relationship.organisation(), relationship.id(), version.sealedGoals()));
    }

    /** Who consents for a participant today. */
    Standing standing(RelationshipRef relationship, UUID person) {
        return parties.standing(relationship, person);
    }
}
