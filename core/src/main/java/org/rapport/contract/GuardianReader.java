package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

/** Puts a version together for a guardian; asks nobody for permission. */
@ApplicationScoped
class GuardianReader {

    @Inject
    private AgreementRepository agreements;

    @Inject
    private AgreementParties parties;

    @Inject
    private AgreementReader reader;

    @Inject
    private Releases releases;

    /** The children this guardian has not signed for yet. */
    List<UUID> toSignFor(RelationshipRef relationship, AgreementVersion version, UUID guardian) {
        return parties.toSignFor(relationship, version, guardian);
    }

    /** The guardian's own line in the version; {@code NOT_FOUND} for somebody who neither signs nor signed. */
    AgreementView.Party line(RelationshipRef relationship, AgreementVersion version, UUID guardian) {
        return parties.of(relationship, version).stream()
                .filter(party -> party.guardian() && party.id().equals(guardian))
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    GuardianAgreement view(RelationshipRef relationship, AgreementVersion version, UUID guardian) {
        AgreementView.Party line = line(relationship, version, guardian);
        boolean open = version.state() == AgreementState.PROPOSED
                && !toSignFor(relationship, version, guardian).isEmpty();
        UUID organisation = relationship.organisation();
        boolean goalsOpen = releases.opensGoals(relationship, version.id());
        return new GuardianAgreement(
                version.id(),
                relationship.id(),
                version.state(),
                version.summary(),
                shown(reader.terms(relationship, version).values()),
                Proposals.isSeveral(relationship),
                version.digestFor(PartyKind.GUARDIAN),
                line.name(),
                line.children(),
                line.signedAt(),
                open,
                goalsOpen ? reader.goals(relationship, version) : List.of(),
                agreements.memberName(organisation, version.proposedBy()),
                new GuardianAgreement.Place(
                        agreements.practiceName(organisation, relationship.practiceId()),
                        relationship.zone(),
                        Objects.requireNonNull(agreements.languageOf(organisation, guardian))));
    }

    private static Map<TermField, String> shown(Map<TermField, String> values) {
        return values.entrySet().stream()
                .filter(entry -> Term.of(entry.getKey()).forGuardians())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
