package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.rapport.task.LinkWishes;

/**
 * What a guardian does with an agreement: read its administrative terms through a personal link and sign for the child.
 * Goals are absent unless they were released to guardians; other participants and other guardians are never shown.
 */
@Boundary
public class AgreementForGuardian {

    private final RelationshipAccess access;
    private final AgreementRepository agreements;
    private final GuardianReader reader;
    private final Signatures signatures;
    private final Visitor visitor;

    /** Who came, and the way to ask for a new link. */
    @ApplicationScoped
    static class Visitor {

        @Inject
        private CurrentActor actor;

        @Inject
        private LinkWishes wishes;

        /** A link stands for exactly one version. */
        Actor.GuardianByLink of(UUID agreement) {
            if (actor.get() instanceof Actor.GuardianByLink link
                    && link.subject().equals(agreement)) {
                return link;
            }
            throw new DomainException(SharedError.NOT_FOUND);
        }

        void ask(RelationshipRef relationship) {
            wishes.ask(AgreementTask.GUARDIAN_LINK_ASKED, relationship);
        }
    }

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected AgreementForGuardian() {
        this(null, null, null, null, null);
    }

    /** Over these parts. */
    @Inject
    AgreementForGuardian(
            RelationshipAccess access,
            AgreementRepository agreements,
            GuardianReader reader,
            Signatures signatures,
            Visitor visitor) {
        this.access = access;
        this.agreements = agreements;
        this.reader = reader;
        this.signatures = signatures;
        this.visitor = visitor;
    }

    /** The version, for a guardian who signs it or signed it; one that was withdrawn is not shown. */
    @Permits(Who.GUARDIAN_BY_LINK)
    public GuardianAgreement read(UUID agreement) {
        Actor.GuardianByLink me = visitor.of(agreement);
        AgreementVersion version = agreements.current(me.organisation(), agreement);
        RelationshipRef relationship = access.requireGuardian(version.relationship());
        if (version.state() == AgreementState.WITHDRAWN) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        signatures.read(version);
        return reader.view(relationship, version, me.id());
    }

    /** Signs for every child the guardian may sign for and did not yet, with the typed name, which is the registered one. */
    @Permits(Who.GUARDIAN_BY_LINK)
    public void sign(SignAgreement command) {
        Actor.GuardianByLink me = visitor.of(command.agreement());
        AgreementVersion version = agreements.current(me.organisation(), command.agreement());
        RelationshipRef relationship = access.requireGuardian(version.relationship());
        AgreementView.Party line = reader.line(relationship, version, me.id());
        TypedName.require(command.evidence(), line.name());
        List<AgreementSignature.Signer> signers = reader.toSignFor(relationship, version, me.id()).stream()
                .map(child -> AgreementSignature.Signer.guardian(me.id(), child))
                .toList();
        signatures.sign(relationship, command.of(version.id()), signers);
    }

    /** Asks the therapists for a link in place of the one the caller came with. */
    @Permits(Who.GUARDIAN_BY_LINK)
    public void askForLink(UUID agreement) {
        Actor.GuardianByLink me = visitor.of(agreement);
        AgreementVersion version = agreements.get(me.organisation(), agreement);
        visitor.ask(access.requireGuardian(version.relationship()));
    }
}
