package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.ParticipantName;
import org.rapport.client.ParticipantRef;
import org.rapport.client.Participants;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.secret.Vault;

/** Puts a version together for those who may read it; asks nobody for permission. */
@ApplicationScoped
class AgreementReader {

    private final AgreementRepository agreements;
    private final Participants participants;
    private final Vault vault;
    private final Clock clock;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected AgreementReader() {
        this(null, null, null, null);
    }

    @Inject
    AgreementReader(AgreementRepository agreements, Participants participants, Vault vault, Clock clock) {
        this.agreements = agreements;
        this.participants = participants;
        this.vault = vault;
        this.clock = clock;
    }

    AgreementView view(RelationshipRef relationship, AgreementVersion version) {
        String goals = vault.open(relationship.organisation(), relationship.id(), version.sealedGoals());
        return new AgreementView(
                version.id(),
                relationship.id(),
                version.state(),
                version.summary(),
                version.cancellationHours(),
                version.cancellationPercent(),
                TermsText.goals(goals),
                version.proposedAt(),
                version.activatedAt(),
                version.supersededAt(),
                version.digest(),
                parties(relationship, version));
    }

    /** Everybody who signs or signed: participants by position, then one therapist. */
    List<AgreementView.Party> parties(RelationshipRef relationship, AgreementVersion version) {
        LocalDate today = LocalDate.now(clock.withZone(relationship.zone()));
        Map<UUID, AgreementSignature> signed = new HashMap<>();
        agreements
                .signatures(relationship.organisation(), version.id())
                .forEach(signature -> signed.put(signature.party(), signature));
        Map<UUID, ParticipantName> names = participants.names(relationship.organisation(), relationship.unitId());
        List<AgreementView.Party> parties = new ArrayList<>();
        for (ParticipantRef participant : relationship.participants()) {
            ParticipantName name = names.get(participant.personId());
            String called = name == null ? "" : name.displayName();
            UUID person = participant.personId();
            parties.add(party(
                    new AgreementView.Party(
                            PartyKind.CLIENT, person, called, null, null, !participant.isAdultOn(today)),
                    signed.get(person)));
        }
        UUID therapist = signed.values().stream()
                .filter(signature -> signature.partyKind() == PartyKind.THERAPIST)
                .map(AgreementSignature::party)
                .findFirst()
                .orElse(version.proposedBy());
        String name = agreements.memberName(relationship.organisation(), therapist);
        parties.add(party(
                new AgreementView.Party(PartyKind.THERAPIST, therapist, name, null, null, false),
                signed.get(therapist)));
        return parties;
    }

    private static AgreementView.Party party(AgreementView.Party unsigned, @Nullable AgreementSignature signature) {
        return signature == null
                ? unsigned
                : new AgreementView.Party(
                        unsigned.kind(),
                        unsigned.id(),
                        unsigned.name(),
                        signature.signedAt(),
                        signature.method(),
                        false);
    }
}
