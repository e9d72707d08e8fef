package org.rapport.web.fhir;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.rapport.shared.DomainException;
import org.rapport.web.api.Caller;
import org.rapport.web.api.Problem;
import org.rapport.web.api.ProblemKind;
import org.rapport.web.api.Problems;

/** The interactions of {@code /fhir}; behind {@link FhirDoor}, which knows who asks. */
@WebServlet("/fhir/*")
public class FhirServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String READS = "GET, HEAD";

    @Inject
    private transient Caller caller;

    @Inject
    private transient Interactions interactions;

    @Inject
    private transient Sending sending;

    @Inject
    private transient Problems problems;

    @Inject
    private transient Outcomes outcomes;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FhirAnswer answer;
        try {
            answer = answer(new FhirRequest(request, caller));
        } catch (NoSuchMethod none) {
            answer = outcomes.of(problems.plain(ProblemKind.METHOD_NOT_ALLOWED)).with("Allow", none.allowed);
        } catch (IOException | RuntimeException failure) {
            answer = failed(problems.of(failure), failure);
        }
        answer.send(response);
    }

    private FhirAnswer failed(Problem problem, Exception failure) {
        Object entry =
                failure instanceof DomainException refused ? refused.args().get("entry") : null;
        FhirAnswer told = outcomes.of(problem, entry instanceof Integer place ? place : Outcomes.NO_ENTRY);
        if (problem.status() == ProblemKind.UNAVAILABLE.status()) {
            return told.with("Retry-After", "5");
        }
        // what follows of a body that is too large is not read
        return problem.status() == ProblemKind.TOO_LARGE.status() ? told.with("Connection", "close") : told;
    }

    private FhirAnswer answer(FhirRequest request) throws IOException {
        request.acceptsJson();
        List<String> path = request.path();
        if (path.isEmpty()) {
            return post(request, "POST") ? sending.transaction(request) : noSuchMethod(request, "POST");
        }
        if (path.size() == 1 && path.get(0).equals("QuestionnaireResponse")) {
            return post(request, "POST") ? sending.create(request) : read(request, READS + ", POST");
        }
        return read(request, READS);
    }

    private static boolean post(FhirRequest request, String method) {
        return request.method().equals(method);
    }

    private FhirAnswer read(FhirRequest request, String allowed) {
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        return reads ? interactions.read(request) : noSuchMethod(request, allowed);
    }

    private FhirAnswer noSuchMethod(FhirRequest request, String allowed) {
        interactions.requireKnown(request);
        throw new NoSuchMethod(allowed);
    }

    /** Nothing is done so at this address. */
    private static final class NoSuchMethod extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String allowed;

        NoSuchMethod(String allowed) {
            super(allowed);
            this.allowed = allowed;
        }
    }
}
