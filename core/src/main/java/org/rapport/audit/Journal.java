package org.rapport.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.Ids;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;

/**
 * Writes who did or read what, in the transaction that did it. Entries carry ids only. A page view is one entry with
 * the ids it showed; a change is one entry for what changed.
 */
@ApplicationScoped
public class Journal {

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** The current actor changed this. */
    public void changed(JournalAction action, @Nullable UUID subject) {
        write(action, subject, List.of(), false);
    }

    /** The current actor changed this by means of these, such as the files of an import. */
    public void changed(JournalAction action, UUID subject, Collection<UUID> means) {
        write(action, subject, means, false);
    }

    /** The current actor was shown clinical text about this, made of these records. */
    public void read(JournalAction action, UUID subject, Collection<UUID> shown) {
        write(action, subject, shown, true);
    }

    private void write(JournalAction action, @Nullable UUID subject, Collection<UUID> shown, boolean reading) {
        Actor who = actor.get();
        String array = shown.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        entities.createNativeQuery("insert into rapport.journal_entry"
                        + " (organisation_id, id, at, actor_kind, actor_id, action, subject_kind, subject_id, shown,"
                        + " reading) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as uuid), cast(?9 as uuid[]), ?10)")
                .setParameter(1, who.organisation())
                .setParameter(2, ids.next())
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, who.kind())
                .setParameter(5, who.id())
                .setParameter(6, action.name())
                .setParameter(7, action.subjectKind())
                .setParameter(8, subject == null ? null : subject.toString())
                .setParameter(9, array)
                .setParameter(10, reading)
                .executeUpdate();
    }
}
