package org.rapport.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.access.Actor;

/** Entries about changes in the form in which they are stored, for whatever changes many things in one transaction. */
public final class JournalColumns {

    /** The columns of {@link #changed}. */
    public static final String COLUMNS =
            "organisation_id, id, at, actor_kind, actor_id, action, subject_kind, subject_id, shown, reading";

    private final Actor who;
    private final Instant at;

    /** Of changes by this actor at that moment. */
    public JournalColumns(Actor who, Instant at) {
        this.who = who;
        this.at = at;
    }

    /** The values of an entry: the actor changed that. */
    public @Nullable Object[] changed(UUID id, JournalAction action, UUID subject) {
        return new Object[] {
            who.organisation(), id, at, who.kind(), who.id(), action.name(), action.subjectKind(), subject, "{}", false
        };
    }
}
