package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Of a proposal, everybody who is to sign today: participants by position, then one therapist. Of any other version,
     * those who signed it, whoever takes part today.
     */
    List<AgreementView.Party> parties(RelationshipRef relationship, AgreementVersion version) {
        LocalDate today = LocalDate.now(clock.withZone(relationship.zone()));
        Map<UUID, AgreementSignature> signed = new LinkedHashMap<>();
        agreements
                .signatures(relationship.organisation(), version.id())
                .forEach(signature -> signed.put(signature.party(), signature));
        Map<UUID, ParticipantName> names = participants.names(relationship.organisation(), relationship.unitId());
        boolean open = version.state() == AgreementState.PROPOSED;
        List<AgreementView.Party> parties = new ArrayList<>();
        for (ParticipantName name : names.values()) {
            Optional<ParticipantRef> participant = open ? relationship.participant(name.personId()) : Optional.empty();
            if (participant.isPresent() || signed.containsKey(name.personId())) {
                MaySign may = participant.map(p -> may(p, today)).orElse(MaySign.YES);
                parties.add(party(
                        new AgreementView.Party(PartyKind.CLIENT, name.personId(), name.displayName(), null, null, may),
                        signed.get(name.personId())));
            }
        }
        therapist(relationship, version, signed).ifPresent(parties::add);
        return parties;
    }

    private Optional<AgreementView.Party> therapist(
            RelationshipRef relationship, AgreementVersion version, Map<UUID, AgreementSignature> signed) {
        Optional<UUID> signer = signed.values().stream()
                .filter(signature -> signature.partyKind() == PartyKind.THERAPIST)
                .map(AgreementSignature::party)
                .findFirst();
        if (signer.isEmpty() && version.state() != AgreementState.PROPOSED) {
            return Optional.empty();
        }
        UUID therapist = signer.orElse(version.proposedBy());
        String name = agreements.memberName(relationship.organisation(), therapist);
        return Optional.of(party(
                new AgreementView.Party(PartyKind.THERAPIST, therapist, name, null, null, MaySign.YES),
                signed.get(therapist)));
    }

    private static MaySign may(ParticipantRef participant, LocalDate today) {
        if (participant.bornOn() == null) {
            return MaySign.BIRTH_DATE_UNKNOWN;
        }
        return participant.isAdultOn(today) ? MaySign.YES : MaySign.UNDER_AGE;
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
                        MaySign.YES);
    }
}
