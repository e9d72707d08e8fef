package org.rapport.account;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Links that let one person do one thing without an account. Features issue them for what they own and use them up in
 * the transaction that did the thing; the web opens them.
 */
@Boundary
public class PersonalLinks {

    private static final int LONGEST_SECRET = 100;

    @Inject
    private LinkGate gate;

    @Inject
    private LinkMaking making;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** Issues a link; an unused one of the same kind for the same person and subject is revoked. */
    @Permits({Who.THERAPIST, Who.PRACTICE_MANAGER, Who.JOB})
    public IssuedLink issue(IssueLink command) {
        Instant now = clock.instant();
        if (!command.expiresAt().isAfter(now)) {
            throw new DomainException(AccountError.LINK_ENDS_BEFORE_START);
        }
        IssuedLink link = making.next(command.expiresAt());
        gate.issue(link.id(), making.hash(link.secret()), command, now);
        journal.changed(AccountAction.LINK_ISSUED, link.id());
        return link;
    }

    /** Opens a link; who came through it becomes the actor of what follows only when the caller says so. */
    @Permits(Who.ANYONE)
    public OpenedLink open(String secret) {
        if (secret.length() > LONGEST_SECRET) {
            return OpenedLink.unknown();
        }
        return gate.with(making.hash(secret))
                .filter(StoredLink::isPersonal)
                .map(link -> opened(link, link.state(clock.instant())))
                .orElseGet(OpenedLink::unknown);
    }

    private static OpenedLink opened(StoredLink link, LinkState state) {
        Actor.ClientByLink holder = new Actor.ClientByLink(
                Objects.requireNonNull(link.organisation()),
                Objects.requireNonNull(link.person()),
                link.id(),
                Objects.requireNonNull(link.subject()));
        return new OpenedLink(state, Optional.of(LinkKind.valueOf(link.kind())), Optional.of(holder));
    }

    /** The actor's own link has served its purpose. Refuses with {@code LINK_NOT_OPEN} when it had before. */
    @Permits(Who.CLIENT_BY_LINK)
    public void use() {
        if (!(actor.get() instanceof Actor.ClientByLink byLink)) {
            throw new DomainException(SharedError.NOT_PERMITTED);
        }
        if (!gate.use(byLink.link(), clock.instant())) {
            throw new DomainException(AccountError.LINK_NOT_OPEN);
        }
        journal.changed(AccountAction.LINK_USED, byLink.link());
    }

    /** Revokes every unused link to this subject. */
    @Permits({Who.THERAPIST, Who.PRACTICE_MANAGER, Who.JOB})
    public void revoke(UUID subject) {
        gate.revoke(subject, clock.instant());
        journal.changed(AccountAction.LINKS_REVOKED, subject);
    }
}
