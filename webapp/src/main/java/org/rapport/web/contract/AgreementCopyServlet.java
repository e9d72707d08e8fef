package org.rapport.web.contract;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.rapport.contract.Agreements;
import org.rapport.shared.DomainException;

/** {@code GET /agreement-copy?agreement=ID}: a version of an own relationship's agreement as a PDF. */
@WebServlet("/agreement-copy")
public class AgreementCopyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Agreements agreements;

    @Inject
    private transient AgreementCopies copies;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = Objects.requireNonNullElse(request.getParameter("agreement"), "");
        boolean fits = id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
        try {
            copies.give(agreements.copy(fits ? UUID.fromString(id) : new UUID(0, 0)), response);
        } catch (DomainException refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
