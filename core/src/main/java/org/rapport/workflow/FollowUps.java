package org.rapport.workflow;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * A therapist sees the courses of workflows in an own relationship, says what became of a step, and goes on or closes one whose
 * workflow does not. {@link CourseSteps} does the same and has the workflow asked at once.
 */
@Boundary
public class FollowUps {

    @Inject
    private RelationshipAccess access;

    @Inject
    private CourseStore courses;

    @Inject
    private FollowUpReading reading;

    @Inject
    private StepWork steps;

    @Inject
    private CourseTrace trace;

    /** All of them. */
    @Permits(Who.THERAPIST)
    public FollowUpsPage of(UUID relationshipId) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        List<FollowUp> running = reading.running(relationship);
        List<FollowUp> closed = reading.closed(relationship);
        shown(relationship, Stream.concat(running.stream(), closed.stream()));
        return new FollowUpsPage(relationship.id(), relationship.code(), running, closed);
    }

    /** Those under way. */
    @Permits(Who.THERAPIST)
    public List<FollowUp> running(UUID relationshipId) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        List<FollowUp> running = reading.running(relationship);
        if (!running.isEmpty()) {
            shown(relationship, running.stream());
        }
        return running;
    }

    private void shown(RelationshipRef relationship, Stream<FollowUp> courses) {
        trace.shown(relationship.id(), courses.map(FollowUp::id).toList());
    }

    /**
     * The step under way is done, or is not. {@code ANSWERED_BY_FORM} for a step with a form that is to be done; {@code
     * NOT_AT_THIS_STEP}, {@code COURSE_CLOSED}, {@code WORKFLOW_GONE}.
     */
    @Permits(Who.THERAPIST)
    public void answer(CourseRef ref, boolean done) {
        steps.answer(mine(ref), done);
    }

    /** Goes on to the step that stands behind the one where the workflow did not say what comes next. */
    @Permits(Who.THERAPIST)
    public void goOn(CourseRef ref) {
        steps.goOn(mine(ref));
    }

    /**
     * Tries once more to give the form of the step; where that may not be, the course waits on. One that was handed in while
     * the workflow was not used answers the step.
     */
    @Permits(Who.THERAPIST)
    public void giveForm(CourseRef ref) {
        Course course = mine(ref);
        steps.giveForm(access.requireMine(ref.relationship()), course);
    }

    /** The caller's own form that answers the step: the one that is open, or a new one. */
    @Permits(Who.THERAPIST)
    public UUID ownForm(CourseRef ref) {
        return steps.ownForm(mine(ref));
    }

    /** Closes a course for a reason. */
    @Permits(Who.THERAPIST)
    public void close(CourseRef ref, CourseEnding reason) {
        Course course = mine(ref);
        if (!reason.byTherapist()) {
            throw new DomainException(SharedError.NOT_A_CHOICE, Map.of("field", "reason"));
        }
        steps.close(course, reason);
    }

    private Course mine(CourseRef ref) {
        RelationshipRef relationship = access.requireMine(ref.relationship());
        Course course = courses.lock(relationship.organisation(), ref.course())
                .filter(found -> found.relationship().equals(relationship.id()))
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        course.requireVersion(ref.seen());
        return course;
    }
}
