package org.rapport.task;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.Row;

/** A member sees what there is to do and says that it is done. */
@Boundary
public class MyTasks {

    static final String MINE =
            "select t.id, t.kind, t.relationship_id, u.code, t.subject_id, t.created_at, t.due_at, t.by_feature"
                    + " from rapport.task t"
                    + " left join rapport.relationship r on r.organisation_id = t.organisation_id and r.id = t.relationship_id"
                    + " left join rapport.client_unit u on u.organisation_id = r.organisation_id and u.id = r.unit_id"
                    + " where t.organisation_id = ?1 and t.owner_id = ?2 and t.done_at is null"
                    + " order by t.due_at nulls last, t.created_at, t.id limit 200";

    private final EntityManager entities;
    private final CurrentActor actor;
    private final Journal journal;
    private final Clock clock;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected MyTasks() {
        this(null, null, null, null);
    }

    /** Over these. */
    @Inject
    public MyTasks(EntityManager entities, CurrentActor actor, Journal journal, Clock clock) {
        this.entities = entities;
        this.actor = actor;
        this.journal = journal;
        this.clock = clock;
    }

    /** The caller's open tasks, what is due first at the top: at most 200. */
    @Permits(Who.ANY_MEMBER)
    public List<TaskRow> mine() {
        Actor me = actor.get();
        Instant now = clock.instant();
        List<?> rows = entities.createNativeQuery(MINE)
                .setParameter(1, me.organisation())
                .setParameter(2, me.id())
                .getResultList();
        return Row.of(rows).stream().map(row -> row(row, now)).toList();
    }

    /**
     * The caller did it. Done before, it stays as it is; somebody else's is not found; {@code ENDS_ELSEWHERE} for one that
     * ends only where what it asks for is done.
     */
    @Permits(Who.ANY_MEMBER)
    public void done(UUID taskId) {
        Actor me = actor.get();
        Task task = entities.createQuery(
                        "select t from Task t where t.key.organisation = :org and t.key.id = :id", Task.class)
                .setParameter("org", me.organisation())
                .setParameter("id", taskId)
                .getResultStream()
                .filter(found -> found.isOf(me.id()))
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        if (task.endsElsewhere()) {
            throw new DomainException(TaskError.ENDS_ELSEWHERE);
        }
        if (task.done(me.id(), clock.instant())) {
            entities.flush();
            journal.changed(TaskAction.TASK_DONE, taskId);
        }
    }

    private static TaskRow row(Row row, Instant now) {
        Instant due = row.instantOrNull(6);
        return new TaskRow(
                row.uuid(0),
                row.text(1),
                row.uuidOrNull(2),
                row.textOrNull(3),
                row.uuid(4),
                row.instant(5),
                due,
                due != null && due.isBefore(now),
                row.truth(7));
    }
}
