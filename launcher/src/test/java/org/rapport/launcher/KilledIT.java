package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.journey.ProductProcess;

/** Clients hand in Session Checks over HTTP while the product, or its database, is killed under them. */
class KilledIT {

    private static final Map<String, String> ANSWERS =
            Map.of("goals", "7", "tasks", "8", "bond", "9", "heard", "6", "tension", "0");
    private static final Map<String, String> HALF = Map.of("goals", "4", "bond", "3");
    private static final int AT_ONCE = 6;
    private static final int BEFORE_THE_KILL = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path data;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<UUID> unacknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> otherwise = new ConcurrentLinkedQueue<>();
    private final AtomicLong draftAcknowledged = new AtomicLong();
    private ProductProcess product;
    private AskedChecks checks;

    @BeforeEach
    void start() {
        product = ProductProcess.launch(data).awaitReady();
        checks = new AskedChecks(product);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        product.close();
    }

    @Test
    void what_was_acknowledged_is_there_and_the_rest_can_be_sent_again_without_doubling() throws Exception {
        theServerIsKilled();
        theDatabaseIsKilled();
        theDatabaseIsGoneForGood();
    }

    private void theServerIsKilled() throws Exception {
        Map<UUID, LinkedClient> clients = opened(120);
        LinkedClient typing = opened(1).values().iterator().next();
        CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
        List<Future<?>> working = new ArrayList<>();
        Queue<UUID> waiting = new ConcurrentLinkedQueue<>(clients.keySet());
        for (int i = 0; i < AT_ONCE; i++) {
            working.add(threads.submit(() -> handInUntilCut(waiting, clients, enough)));
        }
        working.add(threads.submit(() -> typeUntilCut(typing)));
        assertThat(enough.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("%s acknowledged, otherwise %s", acknowledged.size(), otherwise)
                .isTrue();
        product.signal("KILL");
        product.awaitEnd();
        awaitAll(working);
        assertThat(unacknowledged).hasSizeGreaterThanOrEqualTo(AT_ONCE);
        assertThat(waiting).isNotEmpty();

        product = ProductProcess.launch(data, product.port()).awaitReady();
        checks = new AskedChecks(product);
        everyAcknowledgedAnswerIsThere(clients);
        typing.open();
        assertThat(typing.keptSequence()).isGreaterThanOrEqualTo(draftAcknowledged.get());
        assertThat(typing.shows("goals", "4")).isTrue();
        assertThat(typing.shows("bond", "3")).isTrue();
        for (UUID form : unacknowledged) {
            assertThat(clients.get(form).submit(ANSWERS)).isEqualTo(200);
            assertThat(checks.answeredWith(form))
                    .containsExactly(clients.get(form).key());
        }
        assertThat(typing.submit(ANSWERS)).isEqualTo(200);
    }

    private void theDatabaseIsKilled() throws Exception {
        acknowledged.clear();
        Map<UUID, LinkedClient> clients = opened(60);
        CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
        AtomicInteger failures = new AtomicInteger();
        Queue<UUID> waiting = new ConcurrentLinkedQueue<>(clients.keySet());
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            working.add(threads.submit(() -> handInPatiently(waiting, clients, enough, failures)));
        }
        assertThat(enough.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("%s acknowledged, otherwise %s", acknowledged.size(), otherwise)
                .isTrue();
        postmaster().destroyForcibly();
        awaitAll(working);

        assertThat(failures).hasPositiveValue();
        assertThat(acknowledged).isEqualTo(clients.keySet());
        everyAcknowledgedAnswerIsThere(clients);
        assertThat(product.output())
                .contains("The database ended unexpectedly and was started again; what was saved is there.");
    }

    /** Nothing is left to start: the product ends instead of answering nobody for ever. */
    private void theDatabaseIsGoneForGood() throws IOException {
        Files.move(data.resolve("postgres/global/pg_control"), data.resolve("pg_control.away"));
        postmaster().destroyForcibly();
        assertThat(product.awaitEnd()).isEqualTo(1);
        assertThat(product.output())
                .contains("PostgreSQL ended unexpectedly and could not be started again, so Rapport stops; "
                        + data.resolve("logs/postgres.log") + " says why.")
                .endsWith("Rapport has stopped; everything is saved in " + data + ".");
    }

    private Map<UUID, LinkedClient> opened(int count) throws SQLException, IOException {
        Map<UUID, LinkedClient> clients = checks.ask(count);
        assertThat(clients).hasSize(count);
        for (LinkedClient client : clients.values()) {
            client.open();
        }
        return clients;
    }

    private Void handInUntilCut(Queue<UUID> waiting, Map<UUID, LinkedClient> clients, CountDownLatch enough) {
        for (UUID form = waiting.poll(); form != null; form = waiting.poll()) {
            if (!handIn(form, clients)) {
                unacknowledged.add(form);
                return null;
            }
            enough.countDown();
        }
        return null;
    }

    private Void handInPatiently(
            Queue<UUID> waiting, Map<UUID, LinkedClient> clients, CountDownLatch enough, AtomicInteger failures) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (UUID form = waiting.poll(); form != null; form = waiting.poll()) {
            while (!handIn(form, clients) && System.nanoTime() < end) {
                failures.incrementAndGet();
            }
            enough.countDown();
        }
        return null;
    }

    private boolean handIn(UUID form, Map<UUID, LinkedClient> clients) {
        try {
            int status = clients.get(form).submit(ANSWERS);
            if (status == 200) {
                acknowledged.add(form);
            } else {
                otherwise.add("status " + status);
            }
            return status == 200;
        } catch (IOException cut) {
            otherwise.add(cut.toString());
            return false;
        }
    }

    private Void typeUntilCut(LinkedClient typing) {
        try {
            for (long sequence = 1; typing.draft(sequence, HALF) == 200; sequence++) {
                draftAcknowledged.set(sequence);
            }
        } catch (IOException cut) {
            assertThat(draftAcknowledged).hasPositiveValue();
        }
        return null;
    }

    private void everyAcknowledgedAnswerIsThere(Map<UUID, LinkedClient> clients) throws SQLException {
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
        for (UUID form : acknowledged) {
            assertThat(checks.answeredWith(form))
                    .containsExactly(clients.get(form).key());
        }
    }

    private ProcessHandle postmaster() {
        return PostmasterFile.in(data.resolve("postgres"))
                .flatMap(PostmasterFile::process)
                .orElseThrow();
    }

    private static void awaitAll(List<Future<?>> working) throws Exception {
        for (Future<?> each : working) {
            each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
