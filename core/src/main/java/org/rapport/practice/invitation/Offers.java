package org.rapport.practice.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.practice.ColleagueRow;
import org.rapport.practice.ManagedPractices;
import org.rapport.practice.MemberNames;
import org.rapport.practice.RolesByPractice;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;

/** What an invitation offers today. */
@ApplicationScoped
class Offers {

    @Inject
    private InvitationRecords records;

    @Inject
    private ManagedPractices managed;

    @Inject
    private MemberNames names;

    @Inject
    private Clock clock;

    /** The invitation's roles, less those that whoever invited may not give any more. */
    Map<UUID, Set<Role>> rolesStillGiven(Invitation invitation) {
        Actor.Member inviter = new Actor.Member(invitation.key().organisation(), invitation.invitedBy());
        return RolesByPractice.of(managed.givenBy(inviter, records.roles(invitation.key())));
    }

    InvitationLook.Offer of(Invitation invitation, Map<UUID, Set<Role>> roles) {
        UUID inviter = invitation.invitedBy();
        return new InvitationLook.Offer(
                invitation.displayName(),
                records.organisationName(invitation.key().organisation()),
                names.of(List.of(inviter)).getOrDefault(inviter, ""),
                invitation.language(),
                invitation.email(),
                invitation.expiresAt(),
                ColleagueRow.places(roles, managed.names()));
    }

    void accepted(Invitation invitation, UUID member) {
        invitation.accept(clock.instant(), member);
    }
}
