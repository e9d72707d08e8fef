package org.rapport.shared.outbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.Row;

/** The transactions of the worker: claim, done, failed. */
@Boundary
class OutboxRows {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** The organisations that have work now. */
    @Permits(Who.ANYONE)
    public List<UUID> organisations() {
        return Row.of(entities.createNativeQuery("select o from gate.organisations_with_outbox(?1) as o")
                        .setParameter(1, Timestamp.from(clock.instant()))
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    /**
     * Takes the longest waiting piece of work nobody else holds. It comes back by itself after five minutes, if whoever
     * took it never tells how it went.
     */
    @Permits(Who.JOB)
    public Optional<OutboxRow> claim() {
        Instant now = clock.instant();
        return Row.of(entities.createNativeQuery("update rapport.outbox set available_at = ?3, attempts = attempts + 1"
                                + " where organisation_id = ?1 and id = (select w.id from rapport.outbox w"
                                + " where w.organisation_id = ?1 and w.done_at is null and w.available_at <= ?2"
                                + " order by w.available_at limit 1 for update skip locked)"
                                + " returning id, kind, subject_id, attempts")
                        .setParameter(1, actor.get().organisation())
                        .setParameter(2, Timestamp.from(now))
                        .setParameter(3, Timestamp.from(now.plus(LEASE)))
                        .getResultList())
                .stream()
                .map(row -> new OutboxRow(row.uuid(0), row.text(1), row.uuid(2), row.integer(3)))
                .findFirst();
    }

    /** The work is done. */
    @Permits(Who.JOB)
    public void done(OutboxRow row) {
        entities.createNativeQuery("update rapport.outbox set done_at = ?3, last_error = null"
                        + " where organisation_id = ?1 and id = ?2")
                .setParameter(1, actor.get().organisation())
                .setParameter(2, row.id())
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** It did not work; it is tried again after 5, 10, 20... seconds, at most an hour. */
    @Permits(Who.JOB)
    public void failed(OutboxRow row, String reason) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(row.attempts() - 1, DOUBLINGS));
        Instant again = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        entities.createNativeQuery("update rapport.outbox set available_at = ?3, last_error = ?4"
                        + " where organisation_id = ?1 and id = ?2 and done_at is null")
                .setParameter(1, actor.get().organisation())
                .setParameter(2, row.id())
                .setParameter(3, Timestamp.from(again))
                .setParameter(4, reason)
                .executeUpdate();
    }
}
