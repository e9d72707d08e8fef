package org.rapport.measure.course;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapport.client.UnitKind;
import org.rapport.measure.RespondentKind;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * What a therapist may show to everybody in the room: the therapist's own line, and of the participants only what each
 * of them released. Somebody who comes alone sees their own line.
 */
@Boundary
public class ShownCourses {

    @Inject
    private RelationshipAccess access;

    @Inject
    private Courses courses;

    @Inject
    private ReleaseStore releases;

    /** The courses of an own relationship with the released series only; courses without one are left out. */
    @Permits(Who.THERAPIST)
    public List<CourseView> of(UUID relationshipId) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        Set<UUID> released = releases.released(relationship);
        boolean alone = relationship.kind() == UnitKind.INDIVIDUAL;
        return courses.of(relationshipId).stream()
                .map(course -> course.only(series -> series.kind() == RespondentKind.THERAPIST
                        || (series.kind() == RespondentKind.CLIENT
                                && (alone || released.contains(series.respondent())))))
                .filter(course -> !course.series().isEmpty())
                .toList();
    }
}
