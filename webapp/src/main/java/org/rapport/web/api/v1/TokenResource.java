package org.rapport.web.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rapport.account.token.Scope;
import org.rapport.account.token.TokenHolder;
import org.rapport.web.api.Answers;
import org.rapport.web.api.Caller;

/** What the caller's token is for: to see whether everything is set up. */
@Path("/token")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TokenResource {

    @Inject
    private Caller caller;

    @Inject
    private Answers answers;

    /** A token, without what only its holder knows. */
    public record TokenJson(UUID id, UUID member, List<String> scopes, Instant expiresAt) {}

    /** The token of this request. */
    @GET
    public Response token() {
        TokenHolder holder = caller.holder();
        List<String> scopes = holder.scopes().stream().map(Scope::word).sorted().toList();
        return answers.read(new TokenJson(holder.token(), holder.member().id(), scopes, holder.expiresAt()));
    }
}
