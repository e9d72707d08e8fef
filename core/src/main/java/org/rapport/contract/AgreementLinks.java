package org.rapport.contract;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.rapport.account.IssueLink;
import org.rapport.account.IssuedLink;
import org.rapport.account.LinkKind;
import org.rapport.account.PersonalLinks;
import org.rapport.client.minor.Consent;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Gives a participant who may sign a personal link to read and sign a proposal, and a guardian one to sign it for a child. It is known only when it is made; a new one
 * takes the place of the former. It stays open until it expires, so that the client can read again what was signed.
 */
@Boundary
public class AgreementLinks {

    /** How long a link opens. */
    public static final Duration VALID = Duration.ofDays(30);

    private final RelationshipAccess access;
    private final AgreementRepository agreements;
    private final PersonalLinks links;
    private final CurrentActor actor;
    private final AgreementParties parties;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected AgreementLinks() {
        this(null, null, null, null, null);
    }

    /** Over these parts. */
    @Inject
    AgreementLinks(
            RelationshipAccess access,
            AgreementRepository agreements,
            PersonalLinks links,
            CurrentActor actor,
            AgreementParties parties) {
        this.access = access;
        this.agreements = agreements;
        this.links = links;
        this.actor = actor;
        this.parties = parties;
    }

    /**
     * Makes a link to a proposal of an own relationship for one of its participants. {@code NOT_OPEN} when it is no
     * proposal any more, {@code UNDER_AGE}, {@code GUARDIANS_SIGN} or {@code BIRTH_DATE_NEEDED} for somebody who cannot
     * sign.
     */
    @Permits(Who.THERAPIST)
    public IssuedLink issue(UUID agreement, UUID person) {
        AgreementVersion version = agreements.get(actor.get().organisation(), agreement);
        RelationshipRef relationship = access.requireMine(version.relationship());
        parties.standing(relationship, person).requireSignsAlone();
        version.requireProposed();
        return links.issue(link(LinkKind.AGREEMENT, person, agreement));
    }

    /**
     * Makes a link for a young person for whom guardians sign: to read the proposal and to say what should be different, not
     * to sign it. {@code NOT_FOUND} for anybody else.
     */
    @Permits(Who.THERAPIST)
    public IssuedLink issueToYoungPerson(UUID agreement, UUID person) {
        AgreementVersion version = agreements.get(actor.get().organisation(), agreement);
        RelationshipRef relationship = access.requireMine(version.relationship());
        if (parties.standing(relationship, person).consent() != Consent.GUARDIANS) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        version.requireProposed();
        return links.issue(link(LinkKind.AGREEMENT, person, agreement));
    }

    /**
     * Makes a link for a guardian with the right to sign: it opens the administrative terms of the proposal and nothing
     * else. {@code NOT_FOUND} for anybody else.
     */
    @Permits(Who.THERAPIST)
    public IssuedLink issueForGuardian(UUID agreement, UUID guardian) {
        AgreementVersion version = agreements.get(actor.get().organisation(), agreement);
        RelationshipRef relationship = access.requireMine(version.relationship());
        if (parties.childrenOf(relationship, guardian).isEmpty()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        version.requireProposed();
        return links.issue(link(LinkKind.GUARDIAN, guardian, agreement));
    }

    private IssueLink link(LinkKind kind, UUID person, UUID agreement) {
        return new IssueLink(kind, person, agreement, parties.now().plus(VALID));
    }
}
