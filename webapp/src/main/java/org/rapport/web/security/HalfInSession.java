package org.rapport.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.rapport.account.HalfWay;

/** Who has given the right password and has to take the second step; nobody acts in such a session. */
final class HalfInSession {

    private static final String ATTRIBUTE = HalfInSession.class.getName();

    private HalfInSession() {}

    static Optional<HalfWay> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof HalfWay half
                ? Optional.of(half)
                : Optional.empty();
    }

    /** Keeps it in a session whose id nobody knew before; whoever was signed in there is no more. */
    static void keep(HttpServletRequest request, HalfWay half) {
        HttpSession session = request.getSession(false);
        if (ActorInSession.find(request).isPresent()) {
            session.invalidate();
        } else if (session != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(ATTRIBUTE, half);
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
