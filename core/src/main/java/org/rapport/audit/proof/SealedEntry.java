package org.rapport.audit.proof;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.data.Row;

/** A journal entry as it is hashed: every column, nothing left out. */
public record SealedEntry(
        UUID id,
        Instant at,
        String actorKind,
        @Nullable UUID actor,
        String action,
        String subjectKind,
        @Nullable UUID subject,
        String shown,
        boolean reading) {

    static final String COLUMNS =
            "id, at, actor_kind, actor_id, action, subject_kind, subject_id, array_to_string(shown, ','), reading";

    static SealedEntry of(Row row) {
        return new SealedEntry(
                row.uuid(0),
                row.instant(1),
                row.text(2),
                row.uuidOrNull(3),
                row.text(4),
                row.text(5),
                row.uuidOrNull(6),
                row.text(7),
                row.truth(8));
    }

    /** SHA-256 over the organisation and every column. */
    public byte[] hash(UUID organisation) {
        return new Digest()
                .add(organisation)
                .add(id)
                .add(at)
                .add(actorKind)
                .add(actor)
                .add(action)
                .add(subjectKind)
                .add(subject)
                .add(shown)
                .add(reading)
                .sum();
    }

    /** What another entry would say with the content of this one. */
    SealedEntry withId(UUID other) {
        return new SealedEntry(other, at, actorKind, actor, action, subjectKind, subject, shown, reading);
    }

    /** The id only. */
    @Override
    public String toString() {
        return "SealedEntry " + id;
    }
}
