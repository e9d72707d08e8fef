package org.rapport.web.relationship;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.relationship.ParticipantRecord;
import org.rapport.relationship.ParticipantRecords;
import org.rapport.relationship.portal.PortalInvitation;
import org.rapport.relationship.portal.PortalInvitations;
import org.rapport.relationship.portal.PortalStanding;
import org.rapport.web.client.LinkAddressView;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.minor.PersonAddressView;

/** The page on which a therapist invites a participant to the portal: {@code ?relationship=<id>&person=<id>}. */
@Named("portalInvite")
@ViewScoped
public class PortalInviteView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<PortalStanding> SET_UP = EnumSet.of(PortalStanding.PASSWORD, PortalStanding.CODES);

    @Inject
    private PersonAddressView address;

    @Inject
    private ParticipantRecords records;

    @Inject
    private PortalInvitations invitations;

    @Inject
    private Words words;

    private PortalStanding standing = PortalStanding.OFF;
    private String name = "";
    private String code = "";
    private boolean made;
    private String handover = "";
    private @Nullable String link;

    /** What the page needs to put an invitation into words. */
    @RequestScoped
    static class Words {

        @Inject
        private PageTexts texts;

        @Inject
        private DatesView dates;

        @Inject
        private LinkAddressView links;
    }

    /** Reads what the page shows. */
    public void open() {
        standing = invitations.standing(address.relationship(), address.person());
        ParticipantRecord record = records.open(address.relationship(), address.person());
        code = record.code();
        name = record.person().details().givenName() + " "
                + record.person().details().familyName();
    }

    /** Makes an invitation. */
    public void invite() {
        PortalInvitation invitation = invitations.invite(address.relationship(), address.person());
        String until = words.dates.shown(invitation.expiresAt(), "full");
        handover = words.texts.of(invitation.mailed() ? "portalInvite.mailed" : "portalInvite.copy", until);
        link = invitation.mailed() ? null : words.links.of(invitation.secret());
        made = true;
        open();
    }

    /** Takes the portal away. */
    public void end() {
        invitations.end(address.relationship(), address.person());
        made = false;
        open();
    }

    /** How far the person is, in words. */
    public String getStanding() {
        return words.texts.of("portalInvite." + standing.name());
    }

    /** How the standing looks. */
    public String getTone() {
        return SET_UP.contains(standing) ? "done" : "quiet";
    }

    /** Whether an invitation can be made. */
    public boolean isInvitable() {
        return standing != PortalStanding.OFF;
    }

    /** Whether there was an access before, which an invitation makes anew. */
    public boolean isAgain() {
        return SET_UP.contains(standing);
    }

    /** What the button reads. */
    public String getInviteLabel() {
        return words.texts.of(isAgain() ? "portalInvite.again" : "portalInvite.invite");
    }

    /** Whether there is something to take away. */
    public boolean isEndable() {
        return isAgain() || made;
    }

    /** Whether an invitation was just made. */
    public boolean isMade() {
        return made;
    }

    /** What happens with it. */
    public String getHandover() {
        return handover;
    }

    /** The whole address, to be handed over; nothing when it went by mail. */
    public @Nullable String getLink() {
        return link;
    }

    /** The person's name. */
    public String getName() {
        return Objects.requireNonNull(name);
    }

    /** The code of the unit. */
    public String getCode() {
        return code;
    }
}
