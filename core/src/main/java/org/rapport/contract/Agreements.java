package org.rapport.contract;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * What a therapist does with the agreement of an own relationship: propose a version, sign it, take back a proposal,
 * read what is and was agreed.
 */
@Boundary
public class Agreements {

    private final RelationshipAccess access;
    private final AgreementRepository agreements;
    private final AgreementReader reader;
    private final Proposals proposals;
    private final Signatures signatures;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Agreements() {
        this(null, null, null, null, null);
    }

    /** Over these parts. */
    @Inject
    Agreements(
            RelationshipAccess access,
            AgreementRepository agreements,
            AgreementReader reader,
            Proposals proposals,
            Signatures signatures) {
        this.access = access;
        this.agreements = agreements;
        this.reader = reader;
        this.proposals = proposals;
        this.signatures = signatures;
    }

    /** Proposes a version; everything that does not fit is answered at once. Gives its id. */
    @Permits(Who.THERAPIST)
    public UUID propose(ProposeAgreement command) {
        RelationshipRef relationship = access.requireMine(command.relationship());
        return proposals.propose(relationship, command.terms());
    }

    /** Takes a proposal back before it is in force; signatures that were given stay on record but count no more. */
    @Permits(Who.THERAPIST)
    public void withdraw(UUID agreement) {
        proposals.withdraw(mine(agreement), agreement);
    }

    /** Signs as the therapist; the evidence is what was drawn. */
    @Permits(Who.THERAPIST)
    public void sign(SignAgreement command) {
        RelationshipRef relationship = mine(command.agreement());
        Strokes.require(command.evidence());
        signatures.sign(relationship, command, proposals.therapist(SigningMethod.DRAWN));
    }

    /**
     * Signs as the therapist with the own name, for those who cannot or do not want to draw; the evidence is the name as
     * typed.
     */
    @Permits(Who.THERAPIST)
    public void signByName(SignAgreement command) {
        RelationshipRef relationship = mine(command.agreement());
        AgreementSignature.Signer signer = proposals.therapist(SigningMethod.TYPED_NAME);
        TypedName.require(command.evidence(), agreements.memberName(relationship.organisation(), signer.id()));
        signatures.sign(relationship, command, signer);
    }

    /**
     * The terms a form for the next version begins with: those of the newest version from today on, or the usual ones in
     * the practice's currency, without a fee and without goals.
     */
    @Permits(Who.THERAPIST)
    public AgreementTerms begin(UUID relationshipId) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        List<AgreementVersion> former = agreements.of(relationship.organisation(), relationship.id());
        if (former.isEmpty()) {
            return proposals.usual(relationship);
        }
        proposals.read(relationship.id(), List.of(former.get(0).id()));
        return proposals.next(relationship, reader.view(relationship, former.get(0)));
    }

    /** All versions of a relationship, newest first, with goals and signatures. */
    @Permits(Who.THERAPIST)
    public List<AgreementView> versions(UUID relationshipId) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        List<AgreementView> views = agreements.of(relationship.organisation(), relationship.id()).stream()
                .map(version -> reader.view(relationship, version))
                .toList();
        proposals.read(relationship.id(), views.stream().map(AgreementView::id).toList());
        return views;
    }

    /** One version to be taken along, with goals and signatures. */
    @Permits(Who.THERAPIST)
    public AgreementCopy copy(UUID agreement) {
        RelationshipRef relationship = mine(agreement);
        AgreementVersion version = agreements.get(relationship.organisation(), agreement);
        signatures.copied(version);
        return copy(relationship, reader.view(relationship, version));
    }

    private AgreementCopy copy(RelationshipRef relationship, AgreementView version) {
        String practice = agreements.practiceName(relationship.organisation(), relationship.practiceId());
        return new AgreementCopy(version, practice, relationship.zone());
    }

    /** What is in force and what waits for signatures, with goals and signatures; neither former nor withdrawn ones. */
    @Permits(Who.THERAPIST)
    public AgreementPresent present(UUID relationshipId) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        List<AgreementView> views = agreements.of(relationship.organisation(), relationship.id()).stream()
                .filter(AgreementVersion::present)
                .map(version -> reader.view(relationship, version))
                .toList();
        proposals.read(relationship.id(), views.stream().map(AgreementView::id).toList());
        return new AgreementPresent(
                views.stream().filter(AgreementView::active).findFirst(),
                views.stream().filter(AgreementView::proposed).findFirst());
    }

    /** The administrative terms in force, if any. */
    @Permits({Who.THERAPIST, Who.SUPERVISOR})
    public Optional<AgreementSummary> inForce(UUID relationshipId) {
        RelationshipRef relationship = access.requireMineOrSupervised(relationshipId);
        return agreements
                .inForce(relationship.organisation(), relationship.id())
                .map(AgreementVersion::summary);
    }

    private RelationshipRef mine(UUID agreement) {
        return access.requireMine(
                agreements.get(proposals.organisation(), agreement).relationship());
    }
}
