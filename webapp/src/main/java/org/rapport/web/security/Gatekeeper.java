package org.rapport.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.rapport.account.HalfWay;
import org.rapport.account.SecondStep;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Role;
import org.rapport.web.person.SignedInPerson;

/**
 * Stands before everything: refuses all while the application may not run, refuses what other sites send, and says who
 * acts in this request; programs find a door of their own behind it. Mapped in web.xml, before every filter that looks at
 * data.
 */
public class Gatekeeper extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Readiness readiness;

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient SignedInPerson person;

    @Inject
    private transient SecondStep secondStep;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Paths.isForPrograms(Paths.of(request))) {
            chain.doFilter(request, response);
            return;
        }
        List<String> refusals = readiness.refusals();
        if (!refusals.isEmpty()) {
            refuse(response, refusals);
        } else if (!SameOrigin.allows(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (becameHalf(request)) {
            response.sendRedirect(Paths.secondStepFor(HalfInSession.of(request).orElseThrow(), request));
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

    /**
     * Whether a member who signed in with the password alone has got a role since that needs more; then nobody is signed in
     * any more.
     */
    private boolean becameHalf(HttpServletRequest request) {
        String path = Paths.of(request);
        if (Paths.isOpen(path) || Paths.isForClients(path)) {
            return false;
        }
        Optional<HalfWay> half = ActorInSession.find(request)
                .filter(kept -> !kept.settled())
                .flatMap(kept -> secondStep.due(kept.actor()));
        half.ifPresent(due -> HalfInSession.keep(request, due));
        return half.isPresent();
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
