package org.rapport.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapport.practice.ColleagueRow;
import org.rapport.practice.invitation.InvitationRow;
import org.rapport.practice.invitation.Invitations;
import org.rapport.shared.mail.MailState;
import org.rapport.web.i18n.PageTexts;

/** The lines of pending invitations: how each stands, and a new link. */
@Named("invitationRows")
@RequestScoped
public class InvitationRowsView {

    @Inject
    private Invitations invitations;

    @Inject
    private ShownLinkView shownLink;

    @Inject
    private PageTexts texts;

    /** Makes a new link; the page shows it once, unless it went by mail. */
    public String renew(InvitationRow row) {
        shownLink.show(row.displayName(), invitations.renew(row.id()));
        return "/members?faces-redirect=true";
    }

    /** How it stands, in a few words. */
    public String state(InvitationRow row) {
        if (row.places().isEmpty()) {
            return texts.of("members.invitation.noRoles");
        }
        if (row.expired()) {
            return texts.of("members.invitation.expired");
        }
        return row.mail() == null ? texts.of("members.invitation.byHand") : texts.value(row.mail());
    }

    /** The kind of badge its state gets. */
    public String tone(InvitationRow row) {
        boolean stuck = row.places().isEmpty() || row.expired() || row.mail() == MailState.REFUSED;
        return stuck ? "attention" : "info";
    }

    /** The practices whose roles the reader may take back, when the invitation as a whole is not theirs or is wider. */
    public List<ColleagueRow.Place> parts(InvitationRow row) {
        return row.wholly() && row.places().size() == 1 ? List.of() : row.mine();
    }
}
