package org.rapport.web.client;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

/**
 * One request of a client about one thing: a form, an agreement. They came through a personal link to it, or signed in to
 * the portal.
 *
 * @param home the address of the thing's page within the server, with a slash at its end
 * @param step what lies behind that address: empty for the page, else the page's or command's name
 * @param subject the assignment or the agreement's version
 * @param way how they came
 */
public record ClientVisit(
        HttpServletRequest request, HttpServletResponse response, String home, String step, UUID subject, Way way) {

    /** How somebody came to the thing. */
    public enum Way {
        /** Through an open link. */
        LINK,
        /** Through a link that has served its purpose. */
        USED_LINK,
        /** Signed in to the portal. */
        PORTAL
    }

    /** Whether a link led here, so that a new one can be asked for. */
    public boolean byLink() {
        return way != Way.PORTAL;
    }

    /** Whether the page's script speaks, which reads JSON, and not the browser's own form. */
    public boolean isScript() {
        return ClientPages.isScript(request);
    }

    /** What the form sent under this name; empty when it sent nothing. */
    public String parameter(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** Answers with one of the pages of links, with this status. */
    public void page(String name, int status) throws ServletException, IOException {
        ClientPages.show(request, response, "client/" + name, status);
    }

    /**
     * Whether it is nothing of the client's who signed in; then the answer says so. Through a link somebody comes to what is
     * theirs only, and the page of closed links says what became of it.
     */
    public boolean isNotThere(DomainException refused) throws IOException {
        boolean missing = !byLink() && refused.code() == SharedError.NOT_FOUND;
        if (missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        return missing;
    }

    /** Sends the browser to the thing's page, or to the step behind it, after something was done. */
    public void leadTo(String behind) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", home + behind);
    }
}
