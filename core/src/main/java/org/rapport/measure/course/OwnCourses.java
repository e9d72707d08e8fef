package org.rapport.measure.course;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.measure.MeasureAction;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** A client's own courses: what they answered themselves, and nobody else's line. */
@Boundary
public class OwnCourses {

    @Inject
    private RelationshipAccess access;

    @Inject
    private CourseQueries queries;

    @Inject
    private CourseMaking making;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** The caller's courses in a relationship in which they take part, each with one series. */
    @Permits(Who.CLIENT)
    public List<CourseView> of(UUID relationshipId) {
        RelationshipRef relationship = access.requireParticipant(relationshipId);
        List<CourseQueries.Scored> own = queries.own(relationship, actor.get().id());
        journal.read(
                MeasureAction.COURSES_SHOWN,
                relationshipId,
                own.stream().map(each -> each.point().response()).distinct().toList());
        return making.of(relationship, own, CourseNames.Names.none());
    }
}
