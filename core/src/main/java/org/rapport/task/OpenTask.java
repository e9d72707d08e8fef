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
 */
public record OpenTask(
        TaskKind kind,
        @Nullable UUID relationshipId,
        UUID subjectId,
        UUID ownerId,
        @Nullable Instant dueAt) {}
