package org.rapport.practice.invitation;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.practice.Language;
import org.rapport.practice.ManagedPractices;
import org.rapport.practice.Name;
import org.rapport.practice.RolesByPractice;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.Who;

/**
 * People are asked to work here: by an administrator for any practice and role, by a practice manager for own practices
 * and every role but the administrator's. The link works once and for some days; whoever holds it chooses name and
 * password, so nobody ever knows somebody else's.
 */
@Boundary
public class Invitations {

    @Inject
    private InvitationRecords records;

    @Inject
    private PendingInvitations pending;

    @Inject
    private InvitationIssuing issuing;

    @Inject
    private ManagedPractices managed;

    @Inject
    private CurrentActor actor;

    /** Invites; the link's secret is known now and never again. Refuses {@code ROLE_REQUIRED}, {@code BAD_EMAIL}. */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public IssuedInvitation invite(InviteMember command) {
        Map<UUID, Set<Role>> roles = command.roles();
        RolesByPractice.require(roles);
        managed.require(roles.keySet());
        requireMayGive(roles);
        Invitation invitation = new Invitation(
                records.nextKey(actor.get().organisation()),
                Name.require("displayName", command.displayName()),
                Language.require(command.language()),
                EmailAddress.require(command.email()));
        IssuedInvitation issued = issuing.issue(invitation, roles, actor.get().id());
        records.changed(InvitationAction.MEMBER_INVITED, invitation);
        return issued;
    }

    /** A new link for a pending invitation, in place of the one before; who makes it is the one who invites. */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public IssuedInvitation renew(UUID invitationId) {
        Invitation invitation = held(invitationId);
        requireMayGive(records.roles(invitation.key()));
        IssuedInvitation issued = issuing.renew(invitation, actor.get().id());
        records.changed(InvitationAction.INVITATION_RENEWED, invitation);
        return issued;
    }

    /** Takes the whole invitation back. */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public void withdraw(UUID invitationId) {
        Invitation invitation = held(invitationId);
        requireMayGive(records.roles(invitation.key()));
        issuing.withdraw(invitation);
        records.changed(InvitationAction.INVITATION_WITHDRAWN, invitation);
    }

    /** Takes the roles in one practice back; when none remains, the link leads nowhere. */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public void withdrawRoles(UUID invitationId, UUID practice) {
        Invitation invitation = held(invitationId);
        managed.require(List.of(practice));
        records.takeRoles(invitation.key(), practice);
        records.changed(InvitationAction.INVITATION_ROLES_WITHDRAWN, invitation);
    }

    /** The invitations that wait for an answer, oldest first; a manager sees those into own practices and their own. */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public List<InvitationRow> pending() {
        return pending.rows(actor.get());
    }

    private Invitation held(UUID id) {
        Invitation invitation = records.hold(actor.get().organisation(), id);
        boolean visible = managed.isEverywhere()
                || invitation.invitedBy().equals(actor.get().id())
                || !Collections.disjoint(
                        managed.ids(), records.roles(invitation.key()).keySet());
        if (!visible) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        invitation.requirePending();
        return invitation;
    }

    private void requireMayGive(Map<UUID, Set<Role>> roles) {
        if (!managed.givenBy(actor.get(), roles).equals(roles)) {
            throw new DomainException(SharedError.NOT_PERMITTED);
        }
    }
}
