package org.rapport.web.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rapport.account.token.Scope;
import org.rapport.desk.radar.Radar;
import org.rapport.desk.radar.RadarFilter;
import org.rapport.desk.radar.RadarPage;
import org.rapport.web.api.Answers;
import org.rapport.web.api.Asked;
import org.rapport.web.api.Needs;

/** The supervisor's radar. */
@Path("/radar")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RadarResource {

    @Inject
    private Radar radar;

    @Inject
    private Answers answers;

    /** One page of it, what asks for a look first. */
    @GET
    @Needs(Scope.RADAR_READ)
    public Response page(@BeanParam RadarAsked asked) {
        RadarFilter filter = asked.filter();
        RadarPage page = radar.look(filter);
        boolean more = (filter.page() + 1) * RadarFilter.ROWS < page.total();
        return answers.read(RadarJson.of(page, more ? Asked.cursorOf("page", filter.page() + 1) : null));
    }
}
