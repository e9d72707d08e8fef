package org.rapport.measure.course;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.measure.MeasureAction;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * The courses of scores of an own relationship, or of a supervised one, in which clients have no names. A client's score
 * of a session is in them only once the own check of that session is answered or skipped.
 */
@Boundary
public class Courses {

    @Inject
    private RelationshipAccess access;

    @Inject
    private CourseQueries queries;

    @Inject
    private CourseMaking views;

    @Inject
    private CourseNames named;

    @Inject
    private Journal journal;

    /** All courses, by instrument and scale in the instrument's order; clients by position, then therapists. */
    @Permits({Who.THERAPIST, Who.SUPERVISOR})
    public List<CourseView> of(UUID relationshipId) {
        RelationshipRef relationship = access.requireMineOrSupervised(relationshipId);
        List<CourseQueries.Scored> all = queries.of(relationship);
        CourseNames.Names names = named.of(relationship, access.isMine(relationship));
        journal.read(
                MeasureAction.COURSES_SHOWN,
                relationshipId,
                all.stream().map(each -> each.point().response()).distinct().toList());
        return views.of(relationship, all, names);
    }
}
