package org.rapport.practice.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.account.InvitationLinks;
import org.rapport.account.IssuedLink;
import org.rapport.shared.access.Role;

/** Gives an invitation its link, and takes the link away. */
@ApplicationScoped
class InvitationIssuing {

    @Inject
    private InvitationLinks links;

    @Inject
    private InvitationSettings settings;

    @Inject
    private InvitationLetters letters;

    @Inject
    private InvitationRecords records;

    @Inject
    private Clock clock;

    /** Keeps a new invitation with its roles and gives it its first link. */
    IssuedInvitation issue(Invitation invitation, Map<UUID, Set<Role>> roles, UUID by) {
        invitation.issue(by, clock.instant(), clock.instant().plus(settings.open()));
        records.add(invitation, roles);
        return renew(invitation, by);
    }

    /** A new link in place of any before, by mail where that is possible; who makes it is the one who invites. */
    IssuedInvitation renew(Invitation invitation, UUID by) {
        letters.recall(invitation);
        Instant now = clock.instant();
        invitation.issue(by, now, now.plus(settings.open()));
        IssuedLink link = links.issue(invitation.id(), invitation.expiresAt());
        boolean mailed = letters.send(invitation, link.secret());
        return new IssuedInvitation(invitation.id(), link.secret(), link.expiresAt(), mailed);
    }

    /** Neither link nor mail lead anywhere any more. */
    void withdraw(Invitation invitation) {
        letters.recall(invitation);
        links.revoke(invitation.id());
        invitation.withdraw(clock.instant());
    }
}
