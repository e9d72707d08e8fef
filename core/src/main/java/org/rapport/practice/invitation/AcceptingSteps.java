package org.rapport.practice.invitation;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapport.account.InvitationLink;
import org.rapport.account.InvitationLinks;
import org.rapport.account.LinkState;
import org.rapport.practice.AddMember;
import org.rapport.practice.Employment;
import org.rapport.practice.RolesByPractice;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.Who;

/** The transactions of accepting: find the link, look, accept. {@link Accepting} calls them in turn. */
@Boundary
class AcceptingSteps {

    @Inject
    private InvitationLinks links;

    @Inject
    private InvitationRecords records;

    @Inject
    private Offers offers;

    @Inject
    private Employment employment;

    @Inject
    private CurrentActor actor;

    /** Which organisation and invitation the secret belongs to. */
    @Permits(Who.ANYONE)
    public Optional<InvitationLink> find(String secret) {
        return links.find(secret);
    }

    /** The invitation as its holder sees it. */
    @Permits(Who.JOB)
    public InvitationLook look(InvitationLink link) {
        Invitation invitation = records.hold(actor.get().organisation(), link.invitation());
        Map<UUID, Set<Role>> roles = offers.rolesStillGiven(invitation);
        return closed(invitation, link.state(), roles)
                .map(InvitationLook::closed)
                .orElseGet(() -> InvitationLook.open(offers.of(invitation, roles)));
    }

    /** Uses the link up and makes the member; one at a time for each invitation. */
    @Permits(Who.JOB)
    public UUID accept(InvitationLink link, AcceptInvitation command) {
        Invitation invitation = records.hold(actor.get().organisation(), link.invitation());
        LinkState now = links.find(command.secret()).map(InvitationLink::state).orElse(LinkState.UNKNOWN);
        Map<UUID, Set<Role>> roles = offers.rolesStillGiven(invitation);
        closed(invitation, now, roles).ifPresent(why -> {
            throw new DomainException(why);
        });
        links.use(command.secret());
        UUID member = employment.add(new AddMember(
                invitation.displayName(),
                invitation.language(),
                invitation.email(),
                roles,
                command.signInName(),
                command.password()));
        offers.accepted(invitation, member);
        records.changed(InvitationAction.INVITATION_ACCEPTED, invitation);
        return member;
    }

    private static Optional<InvitationError> closed(Invitation invitation, LinkState link, Map<UUID, Set<Role>> roles) {
        if (invitation.isAccepted() || link == LinkState.USED) {
            return Optional.of(InvitationError.ALREADY_ACCEPTED);
        }
        if (invitation.isWithdrawn()) {
            return Optional.of(InvitationError.WITHDRAWN);
        }
        if (link == LinkState.REVOKED) {
            return Optional.of(InvitationError.REPLACED);
        }
        if (RolesByPractice.of(roles).isEmpty()) {
            return Optional.of(InvitationError.ROLES_WITHDRAWN);
        }
        return link == LinkState.OPEN ? Optional.empty() : Optional.of(InvitationError.EXPIRED);
    }
}
