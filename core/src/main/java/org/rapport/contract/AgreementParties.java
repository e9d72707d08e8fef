package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapport.client.ParticipantName;
import org.rapport.client.Participants;
import org.rapport.client.minor.AssentOutcome;
import org.rapport.client.minor.Consent;
import org.rapport.client.minor.Guardians;
import org.rapport.client.minor.Standing;
import org.rapport.client.minor.Standings;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

/**
 * Who signs a version. Of a proposal: participants by position, then guardians, then one therapist, as it stands today. Of
 * any other version: those who signed it, whoever takes part today. Asks nobody for permission.
 */
@ApplicationScoped
class AgreementParties {

    @Inject
    private AgreementRepository agreements;

    @Inject
    private Participants participants;

    @Inject
    private Guardians guardians;

    @Inject
    private Standings standings;

    @Inject
    private Clock clock;

    /** What is known about one version while its parties are put together. */
    private record Sheet(
            RelationshipRef relationship,
            AgreementVersion version,
            List<AgreementSignature> signatures,
            Map<UUID, Standing> standings,
            Map<UUID, String> names) {

        boolean open() {
            return version.state() == AgreementState.PROPOSED;
        }

        Optional<AgreementSignature> own(UUID person) {
            return signatures.stream()
                    .filter(signature -> signature.onBehalfOf().isEmpty())
                    .filter(signature -> signature.party().equals(person))
                    .findFirst();
        }

        boolean signedFor(UUID guardian, UUID child) {
            return signatures.stream()
                    .anyMatch(signature -> signature.party().equals(guardian)
                            && signature.onBehalfOf().filter(child::equals).isPresent());
        }

        String name(UUID person) {
            return names.getOrDefault(person, "");
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** Who consents for a participant today; {@code NOT_FOUND} for somebody who takes no part. */
    Standing standing(RelationshipRef relationship, UUID person) {
        return Optional.ofNullable(standings(relationship).get(person))
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    Map<UUID, Standing> standings(RelationshipRef relationship) {
        return standings.of(relationship.unitOn(now()), relationship.participants());
    }

    /** Whether anybody can sign a proposal on the clients' side today. */
    boolean somebodyMaySign(RelationshipRef relationship) {
        return standings(relationship).values().stream()
                .anyMatch(standing -> standing.signsAlone()
                        || (standing.consent() == Consent.GUARDIANS
                                && !standing.signers().isEmpty()));
    }

    /** The children for whom this guardian may sign the proposal and did not yet. */
    List<UUID> toSignFor(RelationshipRef relationship, AgreementVersion version, UUID guardian) {
        Sheet sheet = sheet(relationship, version);
        return guarded(sheet, guardian).stream()
                .filter(child -> !sheet.signedFor(guardian, child))
                .toList();
    }

    /** The children of this guardian for whom the right to sign holds today. */
    List<UUID> childrenOf(RelationshipRef relationship, UUID guardian) {
        return standings(relationship).values().stream()
                .filter(standing -> standing.signers().contains(guardian))
                .map(standing -> standing.participant().personId())
                .toList();
    }

    List<AgreementView.Party> of(RelationshipRef relationship, AgreementVersion version) {
        Sheet sheet = sheet(relationship, version);
        List<AgreementView.Party> parties = new ArrayList<>();
        for (ParticipantName name : participants
                .names(relationship.organisation(), relationship.unitId())
                .values()) {
            Optional<AgreementSignature> signed = sheet.own(name.personId());
            boolean asked = sheet.open() && sheet.standings().containsKey(name.personId());
            if (asked || signed.isPresent()) {
                MaySign may =
                        asked ? may(Objects.requireNonNull(sheet.standings().get(name.personId()))) : MaySign.YES;
                AgreementView.Party party =
                        new AgreementView.Party(PartyKind.CLIENT, name.personId(), name.displayName(), may);
                parties.add(signed.map(party::signed).orElse(party));
            }
        }
        guardianIds(sheet).forEach(guardian -> parties.add(guardian(sheet, guardian)));
        therapist(sheet).ifPresent(parties::add);
        return parties;
    }

    private Sheet sheet(RelationshipRef relationship, AgreementVersion version) {
        Map<UUID, String> names =
                new LinkedHashMap<>(guardians.names(relationship.organisation(), relationship.unitId()));
        participants
                .names(relationship.organisation(), relationship.unitId())
                .forEach((id, name) -> names.put(id, name.displayName()));
        boolean open = version.state() == AgreementState.PROPOSED;
        return new Sheet(
                relationship,
                version,
                agreements.signatures(relationship.organisation(), version.id()),
                open ? standings(relationship) : Map.of(),
                names);
    }

    private static MaySign may(Standing standing) {
        return switch (standing.consent()) {
            case OWN, OWN_DUE -> MaySign.YES;
            case UNKNOWN -> MaySign.BIRTH_DATE_UNKNOWN;
            case NO_RULE -> MaySign.UNDER_AGE;
            case GUARDIANS -> guarded(standing);
        };
    }

    private static MaySign guarded(Standing standing) {
        if (standing.signers().isEmpty()) {
            return MaySign.GUARDIAN_MISSING;
        }
        if (standing.assentSuffices()) {
            return MaySign.GUARDIANS_SIGN;
        }
        return standing.assent().filter(AssentOutcome.REFUSED::equals).isPresent()
                ? MaySign.ASSENT_REFUSED
                : MaySign.ASSENT_MISSING;
    }

    /** Those who may sign for somebody today, and those who did. */
    private static Set<UUID> guardianIds(Sheet sheet) {
        Set<UUID> ids = new LinkedHashSet<>();
        sheet.standings().values().stream()
                .filter(AgreementParties::isGuarded)
                .forEach(standing -> ids.addAll(standing.signers()));
        sheet.signatures().stream()
                .filter(signature -> signature.partyKind() == PartyKind.GUARDIAN)
                .forEach(signature -> ids.add(signature.party()));
        return ids;
    }

    private static boolean isGuarded(Standing standing) {
        return standing.consent() == Consent.GUARDIANS || standing.consent() == Consent.OWN_DUE;
    }

    /** The children this guardian may sign for today. */
    private static List<UUID> guarded(Sheet sheet, UUID guardian) {
        return sheet.standings().values().stream()
                .filter(AgreementParties::isGuarded)
                .filter(standing -> standing.signers().contains(guardian))
                .map(standing -> standing.participant().personId())
                .toList();
    }

    private static AgreementView.Party guardian(Sheet sheet, UUID guardian) {
        List<AgreementSignature> given = sheet.signatures().stream()
                .filter(signature -> signature.party().equals(guardian)
                        && signature.onBehalfOf().isPresent())
                .toList();
        List<UUID> waiting = guarded(sheet, guardian).stream()
                .filter(child -> !sheet.signedFor(guardian, child))
                .toList();
        boolean needed = waiting.stream()
                .anyMatch(child ->
                        Objects.requireNonNull(sheet.standings().get(child)).consent() == Consent.GUARDIANS);
        Set<UUID> children = new LinkedHashSet<>(waiting);
        given.forEach(signature -> signature.onBehalfOf().ifPresent(children::add));
        AgreementView.Party party = new AgreementView.Party(
                PartyKind.GUARDIAN,
                guardian,
                sheet.name(guardian),
                null,
                null,
                needed ? MaySign.YES : MaySign.NOT_NEEDED,
                children.stream().map(sheet::name).toList());
        Optional<AgreementSignature> last = given.stream().max(Comparator.comparing(AgreementSignature::signedAt));
        return needed ? party : last.map(party::signed).orElse(party);
    }

    private Optional<AgreementView.Party> therapist(Sheet sheet) {
        Optional<AgreementSignature> signed = sheet.signatures().stream()
                .filter(signature -> signature.partyKind() == PartyKind.THERAPIST)
                .findFirst();
        if (signed.isEmpty() && !sheet.open()) {
            return Optional.empty();
        }
        UUID therapist =
                signed.map(AgreementSignature::party).orElse(sheet.version().proposedBy());
        String name = agreements.memberName(sheet.relationship().organisation(), therapist);
        AgreementView.Party party = new AgreementView.Party(PartyKind.THERAPIST, therapist, name, MaySign.YES);
        return Optional.of(signed.map(party::signed).orElse(party));
    }
}
