package org.rapport.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Role;
import org.rapport.web.person.SignedInPerson;

/**
 * Stands before everything: refuses all while the application may not run, refuses what other sites send, and says who
 * acts in this request. Mapped in web.xml, before every filter that looks at data.
 */
public class Gatekeeper extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Readiness readiness;

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient SignedInPerson person;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        List<String> refusals = readiness.refusals();
        if (!refusals.isEmpty()) {
            refuse(response, refusals);
        } else if (!SameOrigin.allows(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (startsElsewhere(request)) {
            boolean supervisor = person.roles().contains(Role.SUPERVISOR);
            response.sendRedirect(request.getContextPath() + (supervisor ? "/radar.xhtml" : "/members.xhtml"));
        } else {
            if (!Paths.isForClients(Paths.of(request))) {
                ActorInSession.of(request).ifPresent(actor::become);
            }
            chain.doFilter(request, response);
        }
    }

    /** Who is no therapist has no day of sessions to begin with. */
    private boolean startsElsewhere(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + "/")
                && ActorInSession.of(request).isPresent()
                && !person.roles().contains(Role.THERAPIST);
    }

    private static void refuse(HttpServletResponse response, List<String> refusals) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().println(String.join("\n", refusals));
    }
}
