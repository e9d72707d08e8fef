package org.rapport.web.contract;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.rapport.account.LinkKind;
import org.rapport.account.LinkState;
import org.rapport.account.OpenedLink;
import org.rapport.account.PersonalLinks;
import org.rapport.contract.AgreementError;
import org.rapport.contract.AgreementForClient;
import org.rapport.contract.SignAgreement;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;

/**
 * Where clients come in who read and sign an agreement. The link says who they are, in each request anew: nothing is kept
 * in between, so a page that lay open for days can still be sent.
 */
@WebServlet(ClientAddress.PATH)
public class SigningDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/WEB-INF/client/agreement.xhtml";
    private static final int UNPROCESSABLE = 422;

    @Inject
    private transient PersonalLinks links;

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient AgreementForClient agreements;

    @Inject
    private transient SigningView page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Actor.ClientByLink> client = enter(request);
        if (client.isEmpty() || !show(client.get(), link(request))) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setCharacterEncoding("UTF-8");
        Optional<Actor.ClientByLink> client = enter(request);
        Optional<DomainException> refused = client.flatMap(who -> sign(who, request));
        if (client.isPresent() && refused.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", ClientAddress.within(request, link(request)));
            return;
        }
        boolean shown = client.isPresent() && show(client.get(), link(request));
        refused.ifPresent(why -> page.refused(why, parameter(request, "name")));
        response.setStatus(shown ? UNPROCESSABLE : HttpServletResponse.SC_NOT_FOUND);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    /** Who came; from here on they act. Nobody when the link does not open an agreement. */
    private Optional<Actor.ClientByLink> enter(HttpServletRequest request) {
        OpenedLink opened = links.open(link(request));
        boolean here = opened.kind().filter(LinkKind.AGREEMENT::equals).isPresent();
        if (!here || opened.state() != LinkState.OPEN) {
            page.closed(here ? opened.state() : LinkState.UNKNOWN);
            return Optional.empty();
        }
        opened.actor().ifPresent(actor::become);
        return opened.actor();
    }

    private boolean show(Actor.ClientByLink client, String secret) {
        try {
            page.open(agreements.read(client.subject()), secret);
            return true;
        } catch (DomainException gone) {
            page.closed(LinkState.REVOKED);
            return false;
        }
    }

    /** Signs; a second press of the button changes nothing and is no refusal. */
    private Optional<DomainException> sign(Actor.ClientByLink client, HttpServletRequest request) {
        try {
            agreements.sign(
                    new SignAgreement(client.subject(), parameter(request, "digest"), parameter(request, "name")));
            return Optional.empty();
        } catch (DomainException refused) {
            return refused.code() == AgreementError.ALREADY_SIGNED ? Optional.empty() : Optional.of(refused);
        }
    }

    private static String link(HttpServletRequest request) {
        return parameter(request, ClientAddress.LINK);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
