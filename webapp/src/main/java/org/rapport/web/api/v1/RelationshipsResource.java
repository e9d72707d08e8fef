package org.rapport.web.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.account.token.Scope;
import org.rapport.contract.Agreements;
import org.rapport.relationship.ListAfter;
import org.rapport.relationship.Phase;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.RelationshipRow;
import org.rapport.relationship.Relationships;
import org.rapport.web.api.Answers;
import org.rapport.web.api.Asked;
import org.rapport.web.api.Needs;

/** The caller's own relationships. */
@Path("/relationships")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RelationshipsResource {

    @Inject
    private Relationships relationships;

    @Inject
    private Agreements agreements;

    @Inject
    private Answers answers;

    /** One page of them, in the order they were opened. */
    @GET
    @Needs(Scope.RELATIONSHIPS_READ)
    public Response list(
            @QueryParam("phase") @Nullable String phase,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int most = Asked.limit(limit);
        String[] place = Asked.cursor(cursor, 1);
        UUID after = place.length == 0 ? null : Asked.id("cursor", place[0]);
        List<RelationshipRow> found =
                relationships.mineAfter(new ListAfter(Asked.word(Phase.class, "phase", phase), after, most + 1));
        return answers.read(ListJson.of(found, most, RelationshipJson.Line::of, last -> Asked.cursorOf(last.id())));
    }

    /** One of them, with the terms in force. */
    @GET
    @Path("/{relationship}")
    @Needs(Scope.RELATIONSHIPS_READ)
    public Response one(@PathParam("relationship") String id) {
        RelationshipHeader header = relationships.header(Asked.path(id));
        return answers.read(
                RelationshipJson.of(header, agreements.inForce(header.id()).orElse(null)));
    }
}
