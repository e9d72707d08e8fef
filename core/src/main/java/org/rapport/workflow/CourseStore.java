package org.rapport.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.Ids;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.Row;
import org.rapport.shared.data.StoredRecords;

/** Where courses are kept, with what became of their steps. */
@ApplicationScoped
class CourseStore {

    private static final int AT_ONCE = 200;

    @Inject
    private EntityManager entities;

    @Inject
    private StoredRecords records;

    @Inject
    private CurrentActor actor;

    @Inject
    private Ids ids;

    /** What became of a step, and the form that answered it. */
    record Ended(String step, StepOutcome how, @Nullable UUID response) {}

    RecordKey nextKey(UUID organisation) {
        return new RecordKey(organisation, ids.next());
    }

    void add(Course course) {
        entities.persist(course);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** The course, locked until the transaction ends: what happens to it happens one after the other. */
    Optional<Course> lock(UUID organisation, UUID id) {
        return records.lock(Course.class, new RecordKey(organisation, id));
    }

    Optional<Course> find(UUID organisation, UUID id) {
        return records.find(Course.class, new RecordKey(organisation, id));
    }

    /** Lets one beginning in a relationship wait for another. */
    void hold(UUID organisation, UUID relationship) {
        entities.createNativeQuery("select r.id from rapport.relationship r"
                        + " where r.organisation_id = ?1 and r.id = ?2 for no key update")
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .getResultList();
    }

    /** Whether this workflow began a course because of this occasion, or one because of its kind runs. */
    boolean hasBegun(UUID organisation, Occasion occasion, String workflow) {
        boolean before = !entities.createNativeQuery("select c.id from rapport.workflow_course c"
                        + " where c.organisation_id = ?1 and c.workflow_id = ?2 and c.occasion_id = ?3")
                .setParameter(1, organisation)
                .setParameter(2, workflow)
                .setParameter(3, occasion.id())
                .getResultList()
                .isEmpty();
        return before
                || !entities.createNativeQuery("select c.id from rapport.workflow_course c where c.organisation_id = ?1"
                                + " and c.relationship_id = ?2 and c.workflow_id = ?3 and c.occasion_kind = ?4"
                                + " and c.closed_at is null")
                        .setParameter(1, organisation)
                        .setParameter(2, occasion.relationship())
                        .setParameter(3, workflow)
                        .setParameter(4, occasion.kind().name())
                        .getResultList()
                        .isEmpty();
    }

    /** The course that waits for this form; not locked, for whoever hands it in. */
    Optional<UUID> awaiting(UUID organisation, UUID assignment) {
        return Row.of(entities.createNativeQuery("select c.id from rapport.workflow_course c"
                                + " where c.organisation_id = ?1 and c.assignment_id = ?2 and c.closed_at is null")
                        .setParameter(1, organisation)
                        .setParameter(2, assignment)
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .findFirst();
    }

    /** The form a response answers. */
    Optional<UUID> assignmentOf(UUID organisation, UUID response) {
        return Row.of(entities.createNativeQuery("select r.assignment_id from rapport.response r"
                                + " where r.organisation_id = ?1 and r.id = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, response)
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .findFirst();
    }

    /** Courses whose step had to be done by now. */
    List<UUID> late(UUID organisation, Instant now) {
        return Row.of(entities.createNativeQuery("select c.id from rapport.workflow_course c"
                                + " where c.organisation_id = ?1 and c.deadline <= ?2 order by c.deadline limit "
                                + AT_ONCE)
                        .setParameter(1, organisation)
                        .setParameter(2, Timestamp.from(now))
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    /** Writes down what became of the step under way. */
    void ended(Course course, StepOutcome how, @Nullable UUID response, Instant at) {
        Actor who = actor.get();
        entities.createNativeQuery(
                        "insert into rapport.workflow_answer (organisation_id, id, course_id, number, step_id,"
                                + " how, response_id, actor_kind, actor_id, answered_at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid), ?8, ?9, ?10)")
                .setParameter(1, course.key().organisation())
                .setParameter(2, ids.next())
                .setParameter(3, course.id())
                .setParameter(4, course.turn())
                .setParameter(5, course.step())
                .setParameter(6, how.name())
                .setParameter(7, response == null ? null : response.toString())
                .setParameter(8, who.kind())
                .setParameter(9, who.id())
                .setParameter(10, Timestamp.from(at))
                .executeUpdate();
    }

    /** What became of the steps of a course, in order. */
    List<Ended> ended(Course course) {
        return Row.of(entities.createNativeQuery("select w.step_id, w.how, w.response_id from rapport.workflow_answer w"
                                + " where w.organisation_id = ?1 and w.course_id = ?2 order by w.number")
                        .setParameter(1, course.key().organisation())
                        .setParameter(2, course.id())
                        .getResultList())
                .stream()
                .map(row -> new Ended(row.text(0), StepOutcome.valueOf(row.text(1)), row.uuidOrNull(2)))
                .toList();
    }
}
