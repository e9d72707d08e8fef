package org.rapport.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.rapport.account.LinkKind;
import org.rapport.relationship.portal.MakeSignIn;
import org.rapport.relationship.portal.PortalOffer;
import org.rapport.relationship.portal.PortalSetUp;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.web.client.ClientVisit;
import org.rapport.web.client.LinkTask;
import org.rapport.web.i18n.Reader;

/** Making the own sign-in through an invitation to the portal. */
@ApplicationScoped
class PortalTask implements LinkTask {

    private static final int UNPROCESSABLE = 422;
    private static final String PAGE = "portal";

    @Inject
    private PortalSetUp setUp;

    @Inject
    private PortalSetUpView page;

    @Inject
    private PortalEntrance entrance;

    @Inject
    private CurrentActor actor;

    @Inject
    private Reader reader;

    @Override
    public LinkKind kind() {
        return LinkKind.PORTAL;
    }

    @Override
    public boolean askable() {
        return false;
    }

    @Override
    public void askForLink() {
        throw new UnsupportedOperationException("whoever has no access yet asks the therapist");
    }

    @Override
    public void show(ClientVisit visit) throws ServletException, IOException {
        show(visit, HttpServletResponse.SC_OK);
    }

    @Override
    public void take(ClientVisit visit) throws ServletException, IOException {
        try {
            if ("join".equals(visit.parameter("way"))) {
                join(visit);
            } else {
                make(visit);
            }
        } catch (DomainException refused) {
            page.refused(refused);
            show(visit, UNPROCESSABLE);
            return;
        }
        entrance.arrive(visit.request(), visit.response());
        visit.response().setStatus(HttpServletResponse.SC_SEE_OTHER);
        visit.response().setHeader("Location", visit.request().getContextPath() + PortalVisit.ROOT);
    }

    private void make(ClientVisit visit) {
        boolean codes = "codes".equals(visit.parameter("way"));
        page.typed(visit.parameter("name"), codes);
        actor.become(setUp.make(
                new MakeSignIn(visit.parameter("name"), codes, visit.parameter("password"), visit.parameter("again"))));
    }

    /** Who signs in with the access there is opens one relationship more with it. */
    private void join(ClientVisit visit) {
        Actor holder = actor.get();
        page.joining(visit.parameter("own"));
        Actor.ClientSignedIn client =
                entrance.client(visit.request(), visit.parameter("own"), visit.parameter("secret"));
        actor.become(holder);
        setUp.join(client);
        actor.become(client);
    }

    private void show(ClientVisit visit, int status) throws ServletException, IOException {
        if (visit.way() == ClientVisit.Way.USED_LINK) {
            visit.page("portal-used", status);
            return;
        }
        try {
            PortalOffer offer = setUp.look();
            reader.prefer(Locale.forLanguageTag(offer.language()));
            page.open(offer);
        } catch (DomainException closed) {
            page.closed(closed);
        }
        visit.page(PAGE, status);
    }
}
