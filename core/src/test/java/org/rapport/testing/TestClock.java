package org.rapport.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;

/**
 * The system's clock, but for a thread that says otherwise:
 *
 * <pre>TestClock.later(Duration.ofDays(15), () -&gt; links.open(secret))</pre>
 */
public final class TestClock {

    private static final ThreadLocal<Duration> AHEAD = ThreadLocal.withInitial(() -> Duration.ZERO);

    private TestClock() {}

    /** Calls as if it were that much later; adds up when nested. */
    public static <T> T later(Duration ahead, Callable<T> call) {
        Duration before = AHEAD.get();
        AHEAD.set(before.plus(ahead));
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            AHEAD.set(before);
        }
    }

    /** Gives this clock in place of the system's. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    public static class Source {

        @Produces
        public Clock clock() {
            return new Shifted(ZoneOffset.UTC);
        }
    }

    private static final class Shifted extends Clock {

        private final ZoneId zone;

        Shifted(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Shifted(other);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(AHEAD.get());
        }
    }
}
