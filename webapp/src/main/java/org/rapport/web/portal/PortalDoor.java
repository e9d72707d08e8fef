package org.rapport.web.portal;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.rapport.shared.DomainException;
import org.rapport.shared.ErrorKind;
import org.rapport.web.client.ClientPages;
import org.rapport.web.i18n.PageTexts;

/**
 * The door of clients who sign in. Who came is asked of the database in each request, by the secret of the browser; nothing
 * is kept in between, so a server may go without anybody being signed out.
 */
@WebServlet({"/portal", PortalVisit.ROOT + "*"})
public class PortalDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Inject
    private transient PortalGuestView guest;

    @Inject
    @Any
    private transient Instance<PortalPart> parts;

    @Inject
    private transient PageTexts texts;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ClientPages.prepare(request, response);
        if (!METHODS.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (request.getPathInfo() == null) {
            response.sendRedirect(request.getContextPath() + PortalVisit.ROOT);
            return;
        }
        PortalVisit visit = PortalVisit.of(request, response);
        boolean in = guest.enter(request);
        Optional<PortalPart> part =
                parts.stream().filter(each -> each.takes(visit)).findFirst();
        if (part.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (in || part.get().open()) {
            answer(part.get(), visit);
        } else {
            signInFirst(visit);
        }
    }

    private static void answer(PortalPart part, PortalVisit visit) throws ServletException, IOException {
        try {
            part.answer(visit);
        } catch (DomainException refused) {
            if (refused.code().kind() != ErrorKind.NOT_FOUND) {
                throw refused;
            }
            visit.response().sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void signInFirst(PortalVisit visit) throws IOException {
        if (ClientPages.isScript(visit.request())) {
            ClientPages.tell(
                    visit.response(), HttpServletResponse.SC_UNAUTHORIZED, texts.of("portalSignIn.inAnotherTab"));
            return;
        }
        String asked = visit.isCommand() || visit.name().isEmpty()
                ? ""
                : "?to=" + URLEncoder.encode(visit.request().getPathInfo().substring(1), StandardCharsets.UTF_8);
        visit.leadTo(PortalSignInPart.PAGE + asked);
    }
}
