package org.rapport.contract;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
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
 * signed in) and sign it with the own typed name. Nobody under 18 signs whom the rule of the practice's jurisdiction does not
 * let sign alone.
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

    /** The version, for a participant, or what accepted changes made of it; one that was withdrawn is not shown. */
    @Permits({Who.CLIENT_BY_LINK, Who.CLIENT})
    public AgreementToSign read(UUID agreement) {
        AgreementVersion version = opened(agreement);
        RelationshipRef relationship = access.requireParticipant(version.relationship());
        if (version.state() == AgreementState.WITHDRAWN) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        signatures.read(version);
        UUID me = actor.get().id();
        return new AgreementToSign(
                reader.view(relationship, version).seenBy(me),
                me,
                agreements.languageOf(relationship.organisation(), me),
                relationship.zone(),
                agreements.practiceName(relationship.organisation(), relationship.practiceId()));
    }

    /**
     * The versions a participant may lay beside each other, the newest first: what holds or is proposed, what they signed
     * themselves, and what accepted changes made of the version their link was for.
     */
    @Permits({Who.CLIENT_BY_LINK, Who.CLIENT})
    public List<AgreementView> versions(UUID agreement) {
        AgreementVersion version = opened(agreement);
        RelationshipRef relationship = access.requireParticipant(version.relationship());
        UUID me = actor.get().id();
        List<UUID> before = agreements.before(relationship.organisation(), version);
        List<AgreementView> seen = agreements.of(relationship.organisation(), relationship.id()).stream()
                .map(one -> reader.view(relationship, one).seenBy(me))
                .filter(one -> one.present() || before.contains(one.id()) || one.isSignedBy(me))
                .toList();
        signatures.read(relationship, seen.stream().map(AgreementView::id).toList());
        return seen;
    }

    /** The version to be taken along, as the participant sees it; one that was withdrawn is not. */
    @Permits({Who.CLIENT_BY_LINK, Who.CLIENT})
    public AgreementCopy copy(UUID agreement) {
        AgreementVersion version = opened(agreement);
        RelationshipRef relationship = access.requireParticipant(version.relationship());
        if (version.state() == AgreementState.WITHDRAWN) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        signatures.copied(version);
        return new AgreementCopy(
                reader.view(relationship, version).seenBy(actor.get().id()),
                agreements.practiceName(relationship.organisation(), relationship.practiceId()),
                relationship.zone());
    }

    /** Signs with the typed name, which is the registered one up to case and spaces. */
    @Permits({Who.CLIENT_BY_LINK, Who.CLIENT})
    public void sign(SignAgreement command) {
        AgreementVersion version = opened(command.agreement());
        RelationshipRef relationship = access.requireParticipant(version.relationship());
        UUID me = actor.get().id();
        reader.standing(relationship, me).requireSignsAlone();
        AgreementView.Party party = reader.view(relationship, version)
                .party(me)
                .orElseThrow(() -> new DomainException(AgreementError.NOT_OPEN));
        TypedName.require(command.evidence(), party.name());
        signatures.sign(
                relationship,
                command.of(version.id()),
                new AgreementSignature.Signer(PartyKind.CLIENT, me, SigningMethod.TYPED_NAME));
    }

    /** A link stands for exactly one version, and for what accepted changes make of it. */
    private AgreementVersion opened(UUID agreement) {
        if (actor.get() instanceof Actor.ClientByLink link && !link.subject().equals(agreement)) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return agreements.current(actor.get().organisation(), agreement);
    }
}
