package org.rapport.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often one token may ask in a minute, counted in this server alone: it keeps a program that went astray from taking
 * the server for itself. {@code rapport.api.requests.minute}, 0 for any number.
 */
@ApplicationScoped
public class Pace {

    private static final int SECONDS = 60;

    private final int most;
    private final Clock clock;
    private final Map<UUID, Counted> counts = new ConcurrentHashMap<>();

    /** What was asked in one minute. */
    private record Counted(long minute, int requests) {}

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Pace() {
        this(0, null);
    }

    /** At most so many. */
    @Inject
    public Pace(@ConfigProperty(name = "rapport.api.requests.minute", defaultValue = "6000") int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Counts a request; false when it is one too many. */
    boolean allows(UUID token) {
        if (most <= 0) {
            return true;
        }
        long minute = clock.instant().getEpochSecond() / SECONDS;
        Counted now = counts.compute(
                token,
                (id, before) -> before == null || before.minute() != minute
                        ? new Counted(minute, 1)
                        : new Counted(minute, before.requests() + 1));
        counts.values().removeIf(old -> old.minute() < minute);
        return now.requests() <= most;
    }

    /** In how many seconds it may ask again. */
    long pause() {
        return SECONDS - clock.instant().getEpochSecond() % SECONDS;
    }
}
