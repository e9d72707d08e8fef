package org.rapport.desk.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.data.Row;

/** An entry as the database gives it. */
record FoundEntry(
        UUID id,
        Instant at,
        String actorKind,
        @Nullable UUID actor,
        String action,
        String subjectKind,
        @Nullable UUID subject,
        int records,
        boolean reading) {

    static final String COLUMNS = "e.id, e.at, e.actor_kind, e.actor_id, e.action, e.subject_kind, e.subject_id,"
            + " cardinality(e.shown), e.reading";

    static FoundEntry of(Row row) {
        return new FoundEntry(
                row.uuid(0),
                row.instant(1),
                row.text(2),
                row.uuidOrNull(3),
                row.text(4),
                row.text(5),
                row.uuidOrNull(6),
                row.integer(7),
                row.truth(8));
    }

    JournalCursor cursor() {
        return new JournalCursor(at, id);
    }
}
