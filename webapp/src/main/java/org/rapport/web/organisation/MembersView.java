package org.rapport.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.rapport.practice.ColleagueRow;
import org.rapport.practice.Colleagues;
import org.rapport.practice.Members;
import org.rapport.practice.invitation.InvitationRow;
import org.rapport.practice.invitation.Invitations;
import org.rapport.shared.access.Role;
import org.rapport.web.shell.MessagesView;

/** The page of the organisation's members: everybody sees who is there, managers also who was invited. */
@Named("members")
@ViewScoped
public class MembersView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Members members;

    @Inject
    private Invitations invitations;

    @Inject
    private MessagesView messages;

    private List<ColleagueRow> all = List.of();
    private List<InvitationRow> pending = List.of();
    private boolean manager;

    @PostConstruct
    void open() {
        all = colleagues.list();
        manager = members.me().roles().stream()
                .anyMatch(role -> role == Role.ADMINISTRATOR || role == Role.PRACTICE_MANAGER);
        if (manager) {
            pending = invitations.pending();
        }
    }

    /** Who is there, by name. */
    public List<ColleagueRow> getPresent() {
        return all.stream().filter(row -> !row.left()).toList();
    }

    /** Who has left, by name. */
    public List<ColleagueRow> getFormer() {
        return all.stream().filter(ColleagueRow::left).toList();
    }

    /** Whether the reader answers for a practice. */
    public boolean isManager() {
        return manager;
    }

    /** The invitations that wait for an answer. */
    public List<InvitationRow> getPending() {
        return pending;
    }

    /** Takes an invitation back. */
    public String withdraw(UUID invitation) {
        invitations.withdraw(invitation);
        return again("members.withdrawn");
    }

    /** Takes the roles in one practice back. */
    public String withdrawRoles(UUID invitation, UUID practice) {
        invitations.withdrawRoles(invitation, practice);
        return again("members.rolesWithdrawn");
    }

    private String again(String key) {
        messages.saved(key);
        return "/members?faces-redirect=true";
    }
}
