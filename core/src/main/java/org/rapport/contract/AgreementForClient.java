package org.rapport.contract;

import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.rapport.client.ParticipantRef;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * What a client does with an agreement: read the proposal a personal link stands for (or one of an own relationship when
 * signed in) and sign it with the own typed name. Nobody under 18 signs.
 */
@Boundary
public class AgreementForClient {

    private final RelationshipAccess access;
    private final AgreementRepository agreements;
    private final AgreementReader reader;
    private final Signatures signatures;
    private final CurrentActor actor;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected AgreementForClient() {
        this(null, null, null, null, null);
    }

    /** Over these parts. */
    @Inject
    AgreementForClient(
            RelationshipAccess access,
            AgreementRepository agreements,
            AgreementReader reader,
            Signatures signatures,
            CurrentActor actor) {
        this.access = access;
        this.agreements = agreements;
        this.reader = reader;
        this.signatures = signatures;
        this.actor = actor;
    }

    /** The version, for a participant. */
    @Permits({Who.CLIENT_BY_LINK, Who.CLIENT})
    public AgreementView read(UUID agreement) {
        AgreementVersion version = opened(agreement);
        RelationshipRef relationship = access.requireParticipant(version.relationship());
        return reader.view(relationship, version);
    }

    /** Signs with the typed name, which is the registered one up to case and spaces. */
    @Permits({Who.CLIENT_BY_LINK, Who.CLIENT})
    public void sign(SignAgreement command) {
        AgreementVersion version = opened(command.agreement());
        RelationshipRef relationship = access.requireParticipant(version.relationship());
        UUID me = actor.get().id();
        ParticipantRef participant =
                relationship.participant(me).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        participant.requireAdultOn(relationship.dayOf(signatures.now()));
        requireOwnName(reader.parties(relationship, version), command.evidence(), me);
        signatures.sign(
                relationship, command, new AgreementSignature.Signer(PartyKind.CLIENT, me, SigningMethod.TYPED_NAME));
    }

    /** A link stands for exactly one version. */
    private AgreementVersion opened(UUID agreement) {
        if (actor.get() instanceof Actor.ClientByLink link && !link.subject().equals(agreement)) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return agreements.get(actor.get().organisation(), agreement);
    }

    private static void requireOwnName(List<AgreementView.Party> parties, String typed, UUID me) {
        boolean matches = parties.stream()
                .filter(party -> party.id().equals(me))
                .anyMatch(party -> plain(party.name()).equals(plain(typed)));
        if (!matches) {
            throw new DomainException(AgreementError.NAME_DOES_NOT_MATCH, Map.of("field", "name"));
        }
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
