package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.shared.DomainException;

/**
 * One-time links of invitations, for the boundary that has invitations, in its transaction; asks nobody for permission.
 * Unlike personal links they make nobody an actor: whoever holds one may look at the invitation and accept it.
 */
@ApplicationScoped
public class InvitationLinks {

    private static final int LONGEST_SECRET = 100;

    @Inject
    private InvitationGate gate;

    @Inject
    private LinkMaking making;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** A link for an invitation of the transaction's organisation; an unused one before it is revoked. */
    public IssuedLink issue(UUID invitation, Instant expiresAt) {
        IssuedLink link = making.next(expiresAt);
        gate.issue(link, making.hash(link.secret()), invitation, clock.instant());
        journal.changed(AccountAction.LINK_ISSUED, link.id());
        return link;
    }

    /** What this secret belongs to, in whatever organisation; nothing when it was never one of an invitation. */
    public Optional<InvitationLink> find(String secret) {
        if (secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        return gate.with(making.hash(secret), clock.instant());
    }

    /** Uses the link up, in the transaction that accepts; refuses with {@code LINK_NOT_OPEN} when it is not open. */
    public void use(String secret) {
        if (!gate.use(making.hash(secret), clock.instant())) {
            throw new DomainException(AccountError.LINK_NOT_OPEN);
        }
    }

    /** Revokes the unused link of an invitation. */
    public void revoke(UUID invitation) {
        gate.revoke(invitation, clock.instant());
        journal.changed(AccountAction.LINKS_REVOKED, invitation);
    }
}
