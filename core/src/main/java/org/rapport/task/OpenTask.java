package org.rapport.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks somebody to do something.
 *
 * @param kind what
 * @param relationshipId in which relationship, where it is about one
 * @param subjectId about what: a session, a version, an assignment
 * @param ownerId the member who is to do it
 * @param dueAt until when, where it has a deadline
 * @param byFeature whether its owner cannot just say that it is done
 */
public record OpenTask(
        TaskKind kind,
        @Nullable UUID relationshipId,
        UUID subjectId,
        UUID ownerId,
        @Nullable Instant dueAt,
        boolean byFeature) {

    /** A task its owner ends by saying that it is done. */
    public OpenTask(
            TaskKind kind, @Nullable UUID relationshipId, UUID subjectId, UUID ownerId, @Nullable Instant dueAt) {
        this(kind, relationshipId, subjectId, ownerId, dueAt, false);
    }

    /** The same task, ended only by its feature, where what it asks for is done. */
    public OpenTask endedByFeature() {
        return new OpenTask(kind, relationshipId, subjectId, ownerId, dueAt, true);
    }
}
