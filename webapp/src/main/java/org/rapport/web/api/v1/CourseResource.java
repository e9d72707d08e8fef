package org.rapport.web.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.rapport.account.token.Scope;
import org.rapport.measure.course.Courses;
import org.rapport.web.api.Answers;
import org.rapport.web.api.Asked;
import org.rapport.web.api.Needs;

/** The courses of an own relationship, or of a supervised one, in which clients have no names. */
@Path("/relationships/{relationship}/course")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CourseResource {

    @Inject
    private Courses courses;

    @Inject
    private Answers answers;

    /** All of them; the alliance is the primary one of the Session Check. */
    @GET
    @Needs(Scope.COURSE_READ)
    public Response course(@PathParam("relationship") String id) {
        UUID relationship = Asked.path(id);
        return answers.read(CourseJson.All.of(relationship, courses.of(relationship)));
    }
}
