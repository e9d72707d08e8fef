package org.rapport.workflow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.DomainException;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;
import org.rapport.spi.WorkflowStep;

/**
 * One course of a workflow in a relationship. It stands at a step that somebody is to do, or waits because the step's form may
 * not be given; when the step was answered or its time passed, the workflow is asked, and the course moves to another step, is
 * stuck because the workflow did not say which, or is closed. Closed, it stays as it is.
 */
@Entity
@Table(name = "workflow_course", schema = "rapport")
class Course extends VersionedRecord {

    private static final UUID UNSET = new UUID(0, 0);

    @Column(name = "relationship_id")
    private UUID relationship = UNSET;

    @Column(name = "definition_id")
    private UUID definition = UNSET;

    @Column(name = "workflow_id")
    private String workflow = "";

    @Column(name = "occasion_id")
    private UUID occasion = UNSET;

    @Enumerated(EnumType.STRING)
    @Column(name = "occasion_kind")
    private OccasionKind occasionKind = OccasionKind.REPORT;

    @Column(name = "about_id")
    private @Nullable UUID about;

    @Enumerated(EnumType.STRING)
    private CourseState state = CourseState.UNDER_WAY;

    @Enumerated(EnumType.STRING)
    private @Nullable Hindrance hindrance;

    @Column(name = "step_id")
    private String step = "";

    private int turn = 1;

    @Column(name = "step_since")
    private Instant stepSince = Instant.EPOCH;

    private @Nullable Instant deadline;

    private boolean overdue;

    @Column(name = "assignment_id")
    private @Nullable UUID assignment;

    @Column(name = "assignment_own")
    private boolean assignmentOwn;

    @Column(name = "began_at")
    private Instant beganAt = Instant.EPOCH;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CourseEnding ending;

    @Column(name = "closed_by")
    private @Nullable UUID closedBy;

    /** For persistence only. */
    protected Course() {}

    /** Which workflow it is a course of, as it is kept. */
    record Of(UUID definition, String workflow) {}

    /** A course that begins because of an occasion; it stands at no step yet. */
    Course(RecordKey key, Occasion because, Of what, Instant at) {
        super(key);
        this.relationship = because.relationship();
        this.occasion = because.id();
        this.occasionKind = because.kind();
        this.about = because.about().orElse(null);
        this.definition = what.definition();
        this.workflow = what.workflow();
        this.beganAt = at;
    }

    /** Stands at this step from now on; its time ends with the last day of it where the practice is. */
    void stand(WorkflowStep at, Instant now, ZoneId zone) {
        requireOpen();
        step = at.id();
        state = CourseState.UNDER_WAY;
        hindrance = null;
        overdue = false;
        stepSince = now;
        deadline = at.deadline()
                .map(time -> now.atZone(zone)
                        .toLocalDate()
                        .plus(time)
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant())
                .orElse(null);
    }

    /** This form answers the step. */
    void awaits(UUID form, boolean own) {
        state = CourseState.UNDER_WAY;
        hindrance = null;
        assignment = form;
        assignmentOwn = own;
    }

    /** No form answers the step any more. */
    void awaitsNothing() {
        assignment = null;
        assignmentOwn = false;
    }

    /** The form of the step may not be given; its time goes on. */
    void hold(Hindrance why) {
        state = CourseState.WAITING;
        hindrance = why;
    }

    /** Whether its step can be answered, or its form given. */
    boolean isAtWork() {
        return state == CourseState.UNDER_WAY || state == CourseState.WAITING;
    }

    /** The step was answered: the workflow is to be asked. Refuses where there is nothing to answer. */
    void answered() {
        requireOpen();
        if (!isAtWork()) {
            throw new DomainException(WorkflowError.NOT_AT_THIS_STEP);
        }
        ask();
    }

    /** Whether the time of its step has passed. */
    boolean isLate(Instant now) {
        return isAtWork() && deadline != null && !deadline.isAfter(now);
    }

    /** The time of the step passed: the workflow is to be asked about that. */
    void late() {
        ask();
        overdue = true;
    }

    private void ask() {
        state = CourseState.ASKING;
        hindrance = null;
        deadline = null;
        turn++;
    }

    /** Whether this question is still the one that is asked. */
    boolean isAsked(int question) {
        return state == CourseState.ASKING && turn == question;
    }

    /** The workflow did not say what comes next. */
    void stick(Hindrance why) {
        state = CourseState.STUCK;
        hindrance = why;
    }

    /** The therapist goes past a step the workflow says nothing about; refuses while it is not stuck. */
    void passOver() {
        requireOpen();
        if (state != CourseState.STUCK) {
            throw new DomainException(WorkflowError.NOT_AT_THIS_STEP);
        }
        turn++;
    }

    /** It is over. */
    void close(CourseEnding how, @Nullable UUID by, Instant at) {
        requireOpen();
        state = CourseState.CLOSED;
        hindrance = null;
        deadline = null;
        ending = how;
        closedBy = by;
        closedAt = at;
        turn++;
    }

    void requireOpen() {
        if (state == CourseState.CLOSED) {
            throw new DomainException(WorkflowError.COURSE_CLOSED);
        }
    }

    UUID relationship() {
        return relationship;
    }

    UUID definition() {
        return definition;
    }

    UUID occasion() {
        return occasion;
    }

    OccasionKind occasionKind() {
        return occasionKind;
    }

    Optional<UUID> about() {
        return Optional.ofNullable(about);
    }

    CourseState state() {
        return state;
    }

    Optional<Hindrance> hindrance() {
        return Optional.ofNullable(hindrance);
    }

    String step() {
        return step;
    }

    int turn() {
        return turn;
    }

    Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** The last moment of the step's last day, as people are told it. */
    Optional<Instant> lastMoment() {
        return deadline().map(end -> end.minusSeconds(1));
    }

    boolean overdue() {
        return overdue;
    }

    Optional<UUID> assignment() {
        return Optional.ofNullable(assignment);
    }

    boolean assignmentOwn() {
        return assignmentOwn;
    }

    Optional<CourseEnding> ending() {
        return Optional.ofNullable(ending);
    }
}
