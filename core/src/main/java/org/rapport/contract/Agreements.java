package org.rapport.contract;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.InputCheck;
import org.rapport.shared.Money;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * What a therapist does with the agreement of an own relationship: propose a version, sign it, take back an unsigned
 * one, read what is and was agreed.
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

    /** Takes a proposal back that nobody signed. */
    @Permits(Who.THERAPIST)
    public void withdraw(UUID agreement) {
        proposals.withdraw(mine(agreement), agreement);
    }

    /** Signs as the therapist; the evidence is what was drawn. */
    @Permits(Who.THERAPIST)
    public void sign(SignAgreement command) {
        RelationshipRef relationship = mine(command.agreement());
        if (command.evidence().isBlank() || !command.evidence().contains("[")) {
            throw new DomainException(AgreementError.SIGNATURE_EMPTY, Map.of("field", "signature"));
        }
        signatures.sign(relationship, command, proposals.therapist());
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

    /** The administrative terms in force, if any. */
    @Permits(Who.THERAPIST)
    public Optional<AgreementSummary> inForce(UUID relationshipId) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        return agreements
                .inForce(relationship.organisation(), relationship.id())
                .map(AgreementVersion::summary);
    }

    private RelationshipRef mine(UUID agreement) {
        return access.requireMine(
                agreements.get(proposals.organisation(), agreement).relationship());
    }

    /** The rules beyond single fields, added to what the constraints found. */
    static Violations check(InputCheck input, ProposeAgreement command) {
        Violations found = new Violations();
        input.check(command, found);
        AgreementTerms terms = command.terms();
        LocalDate starts = terms.startsOn();
        LocalDate ends = terms.endsOn();
        if (starts != null && ends != null && ends.isBefore(starts)) {
            found.add(SharedError.ENDS_BEFORE_START, "endsOn");
        }
        if (terms.expectedSessions() == null && ends == null) {
            found.add(AgreementError.NO_EXTENT, "expectedSessions");
        }
        if (terms.fee() != null && terms.currency() != null) {
            try {
                Money.of(terms.fee(), terms.currency());
            } catch (DomainException bad) {
                found.add(bad.code(), bad.args());
            }
        }
        return found;
    }
}
