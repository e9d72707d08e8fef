package org.rapport.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The door of {@code /api}. Mapped in web.xml, behind the filters that everything goes through. */
public class ApiDoor extends ProgramDoor {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Problems problems;

    @Override
    protected boolean isOpen(HttpServletRequest request) {
        return false;
    }

    @Override
    protected boolean leadsOn(HttpServletRequest request) {
        return request.getServletPath().equals(ApiRoot.PATH);
    }

    @Override
    protected void send(HttpServletResponse response, Problem problem, Map<String, String> headers) throws IOException {
        problems.send(response, problem, headers);
    }
}
