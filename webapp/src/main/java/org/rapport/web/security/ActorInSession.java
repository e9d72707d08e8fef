package org.rapport.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.access.Actor;

/**
 * The signed-in member as the session keeps them: ids only. What they may do is asked at each call.
 *
 * @param settled whether no second step can come to be due in this session
 */
record ActorInSession(UUID organisation, UUID member, boolean settled) implements Serializable {

    private static final String ATTRIBUTE = ActorInSession.class.getName();

    static Optional<ActorInSession> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof ActorInSession kept
                ? Optional.of(kept)
                : Optional.empty();
    }

    static Optional<Actor.Member> of(HttpServletRequest request) {
        return find(request).map(ActorInSession::actor);
    }

    Actor.Member actor() {
        return new Actor.Member(organisation, member);
    }

    /** Keeps the member in a session whose id nobody knew before. */
    static void keep(HttpServletRequest request, Actor.Member member, boolean settled) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        HalfInSession.forget(request);
        request.getSession().setAttribute(ATTRIBUTE, new ActorInSession(member.organisation(), member.id(), settled));
    }

    /** From here on no second step can come to be due in this session. */
    static void settle(HttpServletRequest request) {
        find(request).ifPresent(kept -> keep(request, kept.actor(), true));
    }
}
