package org.rapport.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.job.AsJob;
import org.rapport.shared.job.RecurringJob;

/**
 * Does the work that waits in the outbox, each piece by the handler of its kind, as a job of its organisation and
 * outside of any transaction, at least once. What fails waits longer each time and is never given up.
 */
@ApplicationScoped
public class OutboxWorker implements RecurringJob {

    private static final System.Logger LOG = System.getLogger(OutboxWorker.class.getName());
    private static final int MOST_IN_A_ROW = 200;

    @Inject
    private OutboxRows rows;

    @Inject
    private Instance<OutboxHandler> handlers;

    @Inject
    private AsJob asJob;

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        for (UUID organisation : asJob.asNobody(rows::organisations)) {
            work(organisation);
        }
    }

    /** Does what waits in one organisation; returns how many pieces were tried. */
    public int work(UUID organisation) {
        return asJob.in(organisation, name(), () -> {
            for (int tried = 0; tried < MOST_IN_A_ROW; tried++) {
                Optional<OutboxRow> row = rows.claim();
                if (row.isEmpty()) {
                    return tried;
                }
                handle(organisation, row.get());
            }
            return MOST_IN_A_ROW;
        });
    }

    /** An edge: whatever a handler throws, the other work goes on. */
    private void handle(UUID organisation, OutboxRow row) {
        try {
            handler(row.kind()).handle(organisation, row.subject());
            rows.done(row);
        } catch (RuntimeException failure) {
            String reason = reason(failure);
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Outbox {0} of kind {1} failed at attempt {2}: {3}",
                    row.id(),
                    row.kind(),
                    row.attempts(),
                    reason);
            rows.failed(row, reason);
        }
    }

    private OutboxHandler handler(String kind) {
        return handlers.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no handler"));
    }

    /** The code or the type: a message may hold what somebody wrote. */
    private static String reason(RuntimeException failure) {
        return failure instanceof DomainException refused
                ? refused.code().getClass().getSimpleName() + "."
                        + refused.code().name()
                : failure.getClass().getName();
    }
}
