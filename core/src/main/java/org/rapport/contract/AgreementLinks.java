package org.rapport.contract;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.rapport.account.IssueLink;
import org.rapport.account.IssuedLink;
import org.rapport.account.LinkKind;
import org.rapport.account.PersonalLinks;
import org.rapport.client.ParticipantRef;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Gives a participant of age a personal link to read and sign a proposal. It is known only when it is made; a new one
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
    private final Clock clock;

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
            Clock clock) {
        this.access = access;
        this.agreements = agreements;
        this.links = links;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Makes a link to a proposal of an own relationship for one of its participants. {@code NOT_OPEN} when it is no
     * proposal any more, {@code UNDER_AGE} or {@code BIRTH_DATE_NEEDED} for somebody who cannot sign.
     */
    @Permits(Who.THERAPIST)
    public IssuedLink issue(UUID agreement, UUID person) {
        AgreementVersion version = agreements.get(actor.get().organisation(), agreement);
        RelationshipRef relationship = access.requireMine(version.relationship());
        ParticipantRef participant =
                relationship.participant(person).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        Instant now = clock.instant();
        participant.requireAdultOn(relationship.dayOf(now));
        version.requireProposed();
        return links.issue(new IssueLink(LinkKind.AGREEMENT, person, agreement, now.plus(VALID)));
    }
}
