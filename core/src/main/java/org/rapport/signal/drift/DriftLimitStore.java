package org.rapport.signal.drift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;

/** Keeps the limits in versions; the newest counts. */
@ApplicationScoped
class DriftLimitStore {

    static final String NEWEST = "select l.number, l.days, l.frequency_percent, l.length_minutes, l.missed_percent,"
            + " l.sessions_over, l.review_days, l.earliest_hour, l.latest_hour from rapport.drift_limits l"
            + " where l.organisation_id = ?1 order by l.number desc limit 1";

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Those in use. */
    DriftLimits current(UUID organisation) {
        List<?> rows =
                entities.createNativeQuery(NEWEST).setParameter(1, organisation).getResultList();
        return Row.of(rows).stream()
                .map(row -> new DriftLimits(
                        row.integer(0),
                        row.integer(1),
                        row.integer(2),
                        row.integer(3),
                        row.integer(4),
                        row.integer(5),
                        row.integer(6),
                        row.integer(7),
                        row.integer(8)))
                .findFirst()
                .orElse(DriftLimits.PROPOSED);
    }

    /** Takes the next version; {@code CHANGED_MEANWHILE} when somebody else took that number. */
    void add(DriftLimits limits) {
        int made = entities.createNativeQuery("insert into rapport.drift_limits (organisation_id, id, number, days,"
                        + " frequency_percent, length_minutes, missed_percent, sessions_over, review_days,"
                        + " earliest_hour, latest_hour, decided_at, decided_by)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"
                        + " on conflict (organisation_id, number) do nothing")
                .setParameter(1, actor.get().organisation())
                .setParameter(2, ids.next())
                .setParameter(3, limits.number())
                .setParameter(4, limits.days())
                .setParameter(5, limits.frequencyPercent())
                .setParameter(6, limits.lengthMinutes())
                .setParameter(7, limits.missedPercent())
                .setParameter(8, limits.sessionsOver())
                .setParameter(9, limits.reviewDays())
                .setParameter(10, limits.earliestHour())
                .setParameter(11, limits.latestHour())
                .setParameter(12, Timestamp.from(clock.instant()))
                .setParameter(13, actor.get().id())
                .executeUpdate();
        if (made == 0) {
            throw new DomainException(SharedError.CHANGED_MEANWHILE);
        }
    }
}
