package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Clients who hand in their Session Checks, several at once, while something is killed under them. */
public final class CheckLoad implements AutoCloseable {

    /** What each of them answers. */
    public static final Map<String, String> ANSWERS =
            Map.of("goals", "7", "tasks", "8", "bond", "9", "heard", "6", "tension", "0");

    private static final int AT_ONCE = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<UUID, LinkedClient> clients;
    private final Queue<UUID> waiting;
    private final CountDownLatch enough;
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<UUID> unacknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> otherwise = new ConcurrentLinkedQueue<>();
    private final List<Future<?>> working = new ArrayList<>();

    /**
     * Prepares.
     *
     * @param clients who opened their links, by the id of the form
     * @param beforeTheKill how many acknowledged answers {@link #awaitEnough} waits for
     */
    public CheckLoad(Map<UUID, LinkedClient> clients, int beforeTheKill) {
        this.clients = Map.copyOf(clients);
        this.waiting = new ConcurrentLinkedQueue<>(clients.keySet());
        this.enough = new CountDownLatch(beforeTheKill);
    }

    /** Each hands in once; who gets no answer, or one that it was not taken, stops. */
    public CheckLoad startUntilCut() {
        return start(this::untilCut);
    }

    /** Each tries again until it is taken. */
    public CheckLoad startPatiently() {
        return start(this::patiently);
    }

    /** Waits until enough were acknowledged. */
    public void awaitEnough() throws InterruptedException {
        assertThat(enough.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("%s acknowledged, otherwise %s", acknowledged.size(), otherwise)
                .isTrue();
    }

    /** Waits until nobody tries any more. */
    public void awaitEnd() throws Exception {
        for (Future<?> each : working) {
            each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** The forms the product said it has. */
    public Set<UUID> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** The forms whose sender does not know whether they arrived. */
    public Set<UUID> unacknowledged() {
        return Set.copyOf(unacknowledged);
    }

    /** How many attempts were not acknowledged. */
    public int failures() {
        return otherwise.size();
    }

    /** Whether some had not even tried. */
    public boolean someWait() {
        return !waiting.isEmpty();
    }

    /** Every acknowledged answer is there, once; what was not acknowledged can be sent again and then is there once. */
    public void proveNothingIsLostOrDoubled(AskedChecks checks) throws SQLException, IOException {
        for (UUID form : unacknowledged) {
            assertThat(clients.get(form).submit(ANSWERS)).isEqualTo(200);
        }
        for (UUID form : unacknowledged) {
            assertThat(checks.answeredWith(form))
                    .containsExactly(clients.get(form).key());
        }
        for (UUID form : acknowledged) {
            assertThat(checks.answeredWith(form))
                    .containsExactly(clients.get(form).key());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private CheckLoad start(Runnable work) {
        for (int i = 0; i < AT_ONCE; i++) {
            working.add(threads.submit(work));
        }
        return this;
    }

    private void untilCut() {
        for (UUID form = waiting.poll(); form != null; form = waiting.poll()) {
            if (!handIn(form)) {
                unacknowledged.add(form);
                return;
            }
        }
    }

    private void patiently() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (UUID form = waiting.poll(); form != null; form = waiting.poll()) {
            while (!handIn(form)) {
                assertThat(System.nanoTime()).as("time is up").isLessThan(end);
            }
        }
    }

    private boolean handIn(UUID form) {
        try {
            int status = clients.get(form).submit(ANSWERS);
            if (status == 200) {
                acknowledged.add(form);
                enough.countDown();
                return true;
            }
            otherwise.add("status " + status);
        } catch (IOException cut) {
            otherwise.add(cut.toString());
        }
        return false;
    }
}
