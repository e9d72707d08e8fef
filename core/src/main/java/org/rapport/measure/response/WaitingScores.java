package org.rapport.measure.response;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.Row;

/** Scores that wait for a plugin: which organisations have some, and that they are tried now and not in an hour. */
@Boundary
class WaitingScores {

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** The organisations that have some. */
    @Permits(Who.ANYONE)
    public List<UUID> organisations() {
        return Row.of(entities.createNativeQuery("select o from gate.organisations_with_waiting_scores() as o")
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    /** The outbox may try them at once. */
    @Permits(Who.JOB)
    public void tryNow() {
        Timestamp now = Timestamp.from(clock.instant());
        entities.createNativeQuery("update rapport.outbox set available_at = ?2 where organisation_id = ?1"
                        + " and done_at is null and available_at > ?2 and kind = ?3")
                .setParameter(1, actor.get().organisation())
                .setParameter(2, now)
                .setParameter(3, PendingScores.KIND)
                .executeUpdate();
    }
}
