package org.rapport.web.account;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.rapport.practice.invitation.IssuedInvitation;

/** The address of an invitation as it stands in mails, {@code /invitation/SECRET}: leads to the page for it. */
@WebServlet(IssuedInvitation.PATH + "*")
public class InvitationDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern SECRET = Pattern.compile("/[A-Za-z0-9_-]{1,90}");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "");
        String link = SECRET.matcher(path).matches() ? path.substring(1) : "";
        response.sendRedirect(request.getContextPath() + "/invitation.xhtml?link=" + link);
    }
}
