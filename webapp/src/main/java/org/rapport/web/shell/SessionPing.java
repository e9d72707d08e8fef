package org.rapport.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapport.web.person.SignedInPerson;

/**
 * {@code POST /session/ping}: keeps the session alive and answers with the mark of the signed-in person, or 401 when
 * nobody is. The page's script asks it before it sends what was typed.
 */
@WebServlet("/session/ping")
public class SessionPing extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private SignedInPerson person;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (request.getSession(false) == null || !person.isSignedIn()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(person.getMark());
    }
}
