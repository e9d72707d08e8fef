package org.rapport.web.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.job.AsJob;
import org.rapport.shared.operation.Operation;
import org.rapport.shared.operation.OperationFigures;
import org.rapport.web.job.JobThreads;
import org.rapport.web.security.Readiness;

/**
 * A look at the database that comes back in two seconds, whatever the database does: it is taken on a thread of its own,
 * one at a time, and what was seen is good for a second, so that nobody can keep the database busy by asking.
 */
@ApplicationScoped
public class DatabaseLook {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Seen AWAY =
            new Seen(List.of("the database does not answer within " + PATIENCE.toSeconds() + " s."), Optional.empty());

    @Inject
    private JobThreads threads;

    @Inject
    private Readiness readiness;

    @Inject
    private Operation operation;

    @Inject
    private AsJob jobs;

    @Inject
    private Clock clock;

    private @Nullable Future<Seen> look;
    private Instant taken = Instant.EPOCH;

    /**
     * What was seen.
     *
     * @param refusals why the application cannot run with this database, one short sentence each
     * @param figures how much waits; nothing where there are refusals
     */
    record Seen(List<String> refusals, Optional<OperationFigures> figures) {}

    /** What there is to see now, at most a second old. */
    Seen now() {
        try {
            Future<Seen> asked = ask();
            boolean late = !asked.isDone() && clock.instant().isAfter(taken().plus(PATIENCE));
            return late ? AWAY : asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | RejectedExecutionException away) {
            return AWAY;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return AWAY;
        }
    }

    private synchronized Instant taken() {
        return taken;
    }

    private synchronized Future<Seen> ask() {
        Future<Seen> known = look;
        Instant now = clock.instant();
        if (known == null || (known.isDone() && now.isAfter(taken.plus(FRESH)))) {
            known = threads.submit(this::see);
            look = known;
            taken = now;
        }
        return known;
    }

    private Seen see() {
        List<String> refusals = readiness.now();
        return refusals.isEmpty()
                ? new Seen(List.of(), Optional.of(jobs.asNobody(operation::figures)))
                : new Seen(refusals, Optional.empty());
    }
}
