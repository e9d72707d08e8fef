package org.rapport.web.fhir;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.rapport.web.api.Problem;
import org.rapport.web.api.ProgramDoor;

/** The door of programs that speak FHIR: what is in the way is told as an OperationOutcome. Mapped in web.xml. */
public class FhirDoor extends ProgramDoor {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Outcomes outcomes;

    @Override
    protected boolean isOpen(HttpServletRequest request) {
        return "/metadata".equals(request.getPathInfo());
    }

    @Override
    protected boolean leadsOn(HttpServletRequest request) {
        return true;
    }

    @Override
    protected void send(HttpServletResponse response, Problem problem, Map<String, String> headers) throws IOException {
        response.resetBuffer();
        headers.forEach(response::setHeader);
        outcomes.of(problem).send(response);
    }
}
