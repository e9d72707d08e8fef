package org.rapport.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.instrument.InstrumentShelf;
import org.rapport.plugin.PluginWorkflows;
import org.rapport.plugin.runtime.WorkflowDefinition;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.data.Row;
import org.rapport.spi.Instrument;
import org.rapport.spi.LocalText;
import org.rapport.spi.Respondent;
import org.rapport.spi.WorkflowStep;

/** Courses as their therapists see them. For boundaries, about relationships they were allowed to open. */
@ApplicationScoped
class FollowUpReading {

    private static final String SELECT = "select c.id, c.version, c.occasion_kind, c.state, c.hindrance, c.step_id,"
            + " c.deadline, c.began_at, c.closed_at, c.ending, d.plugin_id, cast(d.definition as text), a.state"
            + " from rapport.workflow_course c"
            + " join rapport.workflow_definition d on d.organisation_id = ?1 and d.id = c.definition_id"
            + " left join rapport.assignment a on a.organisation_id = ?1 and a.id = c.assignment_id"
            + " where c.organisation_id = ?1 and c.relationship_id = ?2";

    private static final String DONE = "select w.course_id, w.step_id, w.how, w.answered_at"
            + " from rapport.workflow_course c"
            + " join rapport.workflow_answer w on w.organisation_id = ?1 and w.course_id = c.id"
            + " where c.organisation_id = ?1 and c.relationship_id = ?2 order by w.course_id, w.number";

    @Inject
    private EntityManager entities;

    @Inject
    private PluginWorkflows workflows;

    @Inject
    private InstrumentShelf shelf;

    private record Told(String step, StepOutcome how, Instant at) {}

    /** Those under way. */
    List<FollowUp> running(RelationshipRef relationship) {
        return read(relationship, " and c.closed_at is null order by c.began_at desc, c.id");
    }

    /** The newest that are closed. */
    List<FollowUp> closed(RelationshipRef relationship) {
        return read(relationship, " and c.closed_at is not null order by c.began_at desc, c.id limit 50");
    }

    private List<FollowUp> read(RelationshipRef relationship, String which) {
        List<Row> rows = Row.of(entities.createNativeQuery(SELECT + which)
                .setParameter(1, relationship.organisation())
                .setParameter(2, relationship.id())
                .getResultList());
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Told>> done = done(relationship);
        return rows.stream()
                .map(row -> followUp(relationship.organisation(), row, done.getOrDefault(row.uuid(0), List.of())))
                .toList();
    }

    private Map<UUID, List<Told>> done(RelationshipRef relationship) {
        Map<UUID, List<Told>> done = new HashMap<>();
        Row.of(entities.createNativeQuery(DONE)
                        .setParameter(1, relationship.organisation())
                        .setParameter(2, relationship.id())
                        .getResultList())
                .forEach(row -> done.computeIfAbsent(row.uuid(0), course -> new ArrayList<>())
                        .add(new Told(row.text(1), StepOutcome.valueOf(row.text(2)), row.instant(3))));
        return done;
    }

    private FollowUp followUp(UUID organisation, Row row, List<Told> done) {
        WorkflowDefinition workflow = WorkflowCodec.read(row.text(11));
        String hindrance = row.textOrNull(4);
        String ending = row.textOrNull(9);
        return new FollowUp(
                row.uuid(0),
                row.large(1),
                workflow.title(),
                row.text(10),
                OccasionKind.valueOf(row.text(2)),
                row.instant(7),
                CourseState.valueOf(row.text(3)),
                Optional.ofNullable(hindrance).map(Hindrance::valueOf),
                !workflows.offers(organisation, workflow),
                step(workflow, row),
                workflow.behind(row.text(5)).map(WorkflowStep::task),
                done.stream()
                        .map(told -> new FollowUp.Done(task(workflow, told.step()), told.how(), told.at()))
                        .toList(),
                Optional.ofNullable(row.instantOrNull(8)),
                Optional.ofNullable(ending).map(CourseEnding::valueOf));
    }

    private FollowUp.Step step(WorkflowDefinition workflow, Row row) {
        Optional<WorkflowStep> step = workflow.step(row.text(5));
        return new FollowUp.Step(
                step.map(WorkflowStep::actor).orElse(Respondent.THERAPIST),
                task(workflow, row.text(5)),
                step.flatMap(WorkflowStep::instrument).map(this::title),
                "OPEN".equals(row.textOrNull(12)),
                Optional.ofNullable(row.instantOrNull(6)).map(end -> end.minusSeconds(1)));
    }

    private static LocalText task(WorkflowDefinition workflow, String step) {
        return workflow.step(step).map(WorkflowStep::task).orElseGet(() -> LocalText.of("en", step));
    }

    private LocalText title(String instrument) {
        return shelf.find(instrument).map(Instrument::title).orElseGet(() -> LocalText.of("en", instrument));
    }
}
