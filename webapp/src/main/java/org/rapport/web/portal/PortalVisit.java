package org.rapport.web.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.rapport.web.client.ClientPages;

/**
 * One request to the portal.
 *
 * @param name the page or command: what follows {@code /portal/}, up to the next slash
 * @param rest what follows that, without the slash
 */
record PortalVisit(HttpServletRequest request, HttpServletResponse response, String name, String rest) {

    /** Where the portal begins. */
    static final String ROOT = "/portal/";

    static PortalVisit of(HttpServletRequest request, HttpServletResponse response) {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
        int slash = path.indexOf('/');
        return slash < 0
                ? new PortalVisit(request, response, path, "")
                : new PortalVisit(request, response, path.substring(0, slash), path.substring(slash + 1));
    }

    /** Whether it is this page or command itself, with nothing behind it. */
    boolean is(String wanted) {
        return name.equals(wanted) && rest.isEmpty();
    }

    /** Whether something is to be changed. */
    boolean isCommand() {
        return request.getMethod().equals("POST");
    }

    /** What the form sent under this name; empty when it sent nothing. */
    String parameter(String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }

    /** Answers with a page of the portal. */
    void page(String page, int status) throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        ClientPages.show(request, response, "portal/" + page, status);
    }

    /** Sends the browser to a page of the portal. */
    void leadTo(String page) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + ROOT + page);
    }
}
