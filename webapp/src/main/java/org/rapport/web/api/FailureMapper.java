package org.rapport.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Every failure of an operation, and of finding it, as a problem. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Map<Integer, ProblemKind> KINDS = Map.of(
            400, ProblemKind.MALFORMED,
            404, ProblemKind.NOT_FOUND,
            405, ProblemKind.METHOD_NOT_ALLOWED,
            406, ProblemKind.NOT_ACCEPTABLE,
            413, ProblemKind.TOO_LARGE,
            415, ProblemKind.UNSUPPORTED_MEDIA_TYPE);

    @Inject
    private Problems problems;

    @Inject
    private ApiJson json;

    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = thrown instanceof WebApplicationException refused ? problem(refused) : problems.of(thrown);
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problems.TYPE).entity(json.write(problem));
        if (thrown instanceof WebApplicationException refused) {
            String allowed = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
            answer.header(HttpHeaders.ALLOW, allowed);
        }
        if (problem.status() == ProblemKind.UNAVAILABLE.status()) {
            answer.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return answer.build();
    }

    private Problem problem(WebApplicationException refused) {
        ProblemKind kind = KINDS.get(refused.getResponse().getStatus());
        return kind == null ? problems.of(refused) : problems.plain(kind);
    }
}
