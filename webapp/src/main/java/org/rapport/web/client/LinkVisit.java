package org.rapport.web.client;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.rapport.account.LinkKind;
import org.rapport.shared.access.Actor;

/**
 * One request of somebody who came through a personal link.
 *
 * @param step what lies behind the link's own address: empty for its page, else the page's or command's name
 * @param kind what the link is for
 */
public record LinkVisit(
        HttpServletRequest request,
        HttpServletResponse response,
        String step,
        LinkKind kind,
        Actor.ClientByLink client) {

    /** What the link is for: an assignment or an agreement's version. */
    public UUID subject() {
        return client.subject();
    }

    /** Whether the page's script speaks, which reads JSON, and not the browser's own form. */
    public boolean isScript() {
        return ClientDoor.isScript(request);
    }

    /** What the form sent under this name; empty when it sent nothing. */
    public String parameter(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** Answers with one of the pages of links, with this status. */
    public void page(String name, int status) throws ServletException, IOException {
        ClientDoor.page(request, response, name, status);
    }

    /** Sends the browser to the link's page, or to the step behind it, after something was done. */
    public void leadTo(String behind) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", ClientDoor.home(request, client.link()) + behind);
    }
}
