package org.rapport.shared.operation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.Row;

/** Tells an operator's tools how the installation is doing. */
@Boundary
public class Operation {

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** How much waits just now. */
    @Permits(Who.ANYONE)
    public OperationFigures figures() {
        Instant now = clock.instant();
        Row row = Row.of(entities.createNativeQuery("select outbox_waiting, outbox_failing, outbox_oldest, outbox_due,"
                                + " mails_waiting, journal_unsealed, journal_oldest from gate.operation_figures(?1)")
                        .setParameter(1, Timestamp.from(now))
                        .getResultList())
                .get(0);
        return new OperationFigures(
                row.large(0),
                row.large(1),
                age(row.instantOrNull(2), now),
                age(row.instantOrNull(3), now),
                row.large(4),
                row.large(5),
                age(row.instantOrNull(6), now));
    }

    private static Duration age(@Nullable Instant since, Instant now) {
        return since == null || since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
    }
}
