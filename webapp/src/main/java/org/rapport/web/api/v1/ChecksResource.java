package org.rapport.web.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.account.token.Scope;
import org.rapport.measure.check.Checks;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.web.api.Answers;
import org.rapport.web.api.ApiJson;
import org.rapport.web.api.Asked;
import org.rapport.web.api.Needs;

/** The caller's own checks: a therapist's answers about a session. Clients' checks are answered by clients. */
@Path("/checks/{check}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ChecksResource {

    @Inject
    private Checks checks;

    @Inject
    private ApiJson json;

    @Inject
    private Answers answers;

    /** The form. */
    @GET
    @Needs(Scope.CHECKS_READ)
    public Response form(@PathParam("check") String id, @QueryParam("language") @Nullable String language) {
        return answers.read(FormJson.of(checks.form(Asked.path(id), Asked.language(language))));
    }

    /** Hands it in, once for each key. */
    @POST
    @Path("/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.CHECKS_WRITE)
    public Response submit(
            @PathParam("check") String id, @HeaderParam("Idempotency-Key") @Nullable String key, InputStream body) {
        UUID check = Asked.path(id);
        UUID sendingKey = Asked.key(key);
        AnswersJson sent = json.read(body, AnswersJson.class);
        SubmitCheck command = new SubmitCheck(check, sendingKey, Asked.language(sent.language()), sent.raw());
        return answers.made(AnswersJson.Kept.of(checks.submitExactly(command)));
    }
}
