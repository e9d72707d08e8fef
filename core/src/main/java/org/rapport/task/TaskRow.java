package org.rapport.task;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open task of a member. {@code code} is the code of the relationship's unit; {@code overdue} whether its deadline has
 * passed; {@code endsElsewhere} whether saying that it is done is not enough.
 */
public record TaskRow(
        UUID id,
        String kind,
        @Nullable UUID relationshipId,
        @Nullable String code,
        UUID subjectId,
        Instant createdAt,
        @Nullable Instant dueAt,
        boolean overdue,
        boolean endsElsewhere)
        implements Serializable {}
