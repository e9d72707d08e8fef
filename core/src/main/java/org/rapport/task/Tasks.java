package org.rapport.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.Ids;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;

/**
 * Opens and settles tasks for other features, inside their transaction; members see and finish theirs through {@link
 * MyTasks}. This class asks nobody for permission.
 */
@ApplicationScoped
public class Tasks {

    static final String OPEN = "insert into rapport.task"
            + " (organisation_id, id, kind, relationship_id, subject_id, owner_id, created_at, due_at, by_feature)"
            + " values (?1, ?2, ?3, cast(?4 as uuid), ?5, ?6, ?7, cast(?8 as timestamptz), ?9)"
            + " on conflict (organisation_id, kind, subject_id, owner_id) where done_at is null do nothing";

    static final String FIND = "select t.id from rapport.task t where t.organisation_id = ?1 and t.kind = ?2"
            + " and t.subject_id = ?3 and t.owner_id = ?4 and t.done_at is null";

    static final String SETTLE = "update rapport.task set done_at = ?4, version = version + 1"
            + " where organisation_id = ?1 and kind = ?2 and subject_id = ?3 and done_at is null";

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Opens a task and gives its id; while one of that kind, subject and owner is open, gives that one's. */
    public UUID open(OpenTask task) {
        UUID organisation = actor.get().organisation();
        entities.createNativeQuery(OPEN)
                .setParameter(1, organisation)
                .setParameter(2, ids.next())
                .setParameter(3, task.kind().name())
                .setParameter(4, text(task.relationshipId()))
                .setParameter(5, task.subjectId())
                .setParameter(6, task.ownerId())
                .setParameter(7, Timestamp.from(clock.instant()))
                .setParameter(8, text(task.dueAt()))
                .setParameter(9, task.byFeature())
                .executeUpdate();
        return Row.of(entities.createNativeQuery(FIND)
                        .setParameter(1, organisation)
                        .setParameter(2, task.kind().name())
                        .setParameter(3, task.subjectId())
                        .setParameter(4, task.ownerId())
                        .getResultList())
                .get(0)
                .uuid(0);
    }

    /** Closes all open tasks of that kind about this subject, because what they asked for happened otherwise. */
    public void settle(TaskKind kind, UUID subjectId) {
        entities.createNativeQuery(SETTLE)
                .setParameter(1, actor.get().organisation())
                .setParameter(2, kind.name())
                .setParameter(3, subjectId)
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof Instant || value instanceof UUID ? value.toString() : null;
    }
}
