package org.rapport.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.access.Actor;

/** The signed-in member as the session keeps them: ids only. What they may do is asked at each call. */
record ActorInSession(UUID organisation, UUID member) implements Serializable {

    private static final String ATTRIBUTE = ActorInSession.class.getName();

    static Optional<Actor.Member> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof ActorInSession kept
                ? Optional.of(new Actor.Member(kept.organisation, kept.member))
                : Optional.empty();
    }

    /** Keeps the member in a session whose id nobody knew before. */
    static void keep(HttpServletRequest request, Actor.Member member) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(ATTRIBUTE, new ActorInSession(member.organisation(), member.id()));
    }
}
