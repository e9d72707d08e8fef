package org.rapport.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.rapport.shared.Ids;

/**
 * Puts work to be done after the current transaction committed: at least once, retried, visible to the operator. A row
 * names a kind and the subject's id; the handler of that kind reads the rest itself.
 */
@ApplicationScoped
public class Outbox {

    /** Wakes the worker once the transaction that put work has committed. */
    public record WorkPut() {}

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @Inject
    private Event<WorkPut> put;

    /** Adds work in the current transaction. */
    public void put(UUID organisation, String kind, UUID subject) {
        Timestamp now = Timestamp.from(clock.instant());
        entities.createNativeQuery("insert into rapport.outbox"
                        + " (organisation_id, id, kind, subject_id, created_at, available_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?5)")
                .setParameter(1, organisation)
                .setParameter(2, ids.next())
                .setParameter(3, kind)
                .setParameter(4, subject)
                .setParameter(5, now)
                .executeUpdate();
        put.fire(new WorkPut());
    }
}
