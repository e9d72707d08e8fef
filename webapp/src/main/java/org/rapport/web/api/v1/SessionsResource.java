package org.rapport.web.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.rapport.account.token.Scope;
import org.rapport.measure.course.SessionChecks;
import org.rapport.session.SessionLists;
import org.rapport.session.SessionLog;
import org.rapport.web.api.Answers;
import org.rapport.web.api.Asked;
import org.rapport.web.api.Needs;

/** The sessions of the caller's own relationships, and the checks of each. */
@Path("/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SessionsResource {

    @Inject
    private SessionLists lists;

    @Inject
    private SessionLog log;

    @Inject
    private SessionChecks checks;

    @Inject
    private Answers answers;

    /** Those of one own relationship, or those the caller holds on days; the earliest first. */
    @GET
    @Needs(Scope.SESSIONS_READ)
    public Response list(@BeanParam SessionsAsked asked) {
        return answers.read(ListJson.of(
                lists.ask(asked.question()),
                asked.limit(),
                SessionJson.Line::of,
                last -> Asked.cursorOf(last.starts(), last.id())));
    }

    /** One of them, with who came. */
    @GET
    @Path("/{session}")
    @Needs(Scope.SESSIONS_READ)
    public Response one(@PathParam("session") String id) {
        return answers.read(SessionJson.of(log.session(Asked.path(id))));
    }

    /** Its checks; the clients' answers only once the own check is answered or left out. */
    @GET
    @Path("/{session}/checks")
    @Needs(Scope.CHECKS_READ)
    public Response checks(@PathParam("session") String id, @QueryParam("language") @Nullable String language) {
        return answers.read(SessionChecksJson.of(checks.of(Asked.path(id), Asked.language(language))));
    }
}
