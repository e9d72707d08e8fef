package org.rapport.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapport.relationship.portal.PortalInvitation;
import org.rapport.relationship.portal.PortalStanding;
import org.rapport.web.client.LinkAddressView;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.PageTexts;

/** Puts into words how far somebody is with the portal, and what happens with an invitation. */
@ApplicationScoped
class PortalInviteWords {

    @Inject
    private PageTexts texts;

    @Inject
    private DatesView dates;

    @Inject
    private LinkAddressView links;

    String standing(PortalStanding standing) {
        return texts.of("portalInvite." + standing.name());
    }

    /** What the button reads that makes an invitation. */
    String invite(boolean again) {
        return texts.of(again ? "portalInvite.again" : "portalInvite.invite");
    }

    String handover(PortalInvitation invitation) {
        return texts.of(
                invitation.mailed() ? "portalInvite.mailed" : "portalInvite.copy",
                dates.shown(invitation.expiresAt(), "full"));
    }

    String link(PortalInvitation invitation) {
        return links.of(invitation.secret());
    }
}
