package org.rapport.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The pages that only show: what is due, the own course, agreements, sessions, who sees what. */
@ApplicationScoped
class PortalPages implements PortalPart {

    private static final Map<String, String> PAGES = Map.of(
            "", "home", "course", "course", "agreements", "agreements", "sessions", "sessions", "access", "access");

    @Override
    public boolean takes(PortalVisit visit) {
        return !visit.isCommand() && visit.rest().isEmpty() && PAGES.containsKey(visit.name());
    }

    @Override
    public void answer(PortalVisit visit) throws ServletException, IOException {
        visit.page(PAGES.getOrDefault(visit.name(), "home"), HttpServletResponse.SC_OK);
    }
}
