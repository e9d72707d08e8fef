package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.journey.ImportProgram;
import org.rapport.journey.ProductProcess;
import org.rapport.journey.RunningProduct.Product;

/** Clients hand in Session Checks over HTTP while the product, or its database, is killed or stands still under them. */
class KilledIT {

    private static final Map<String, String> HALF = Map.of("goals", "4", "bond", "3");
    private static final int BEFORE_THE_KILL = 12;

    /** More than the application has connections to its database. */
    private static final int CROWD = 45;

    private static final String FAMILY = "Migrated";
    private static final int IMPORTED = 15_000;
    private static final int ATTEMPTS = 1000;
    private static final Map<String, String> SHORT_PATIENCE = Map.of("RAPPORT_DATABASE_TIMEOUT_SECONDS", "5");

    @TempDir
    Path data;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong draftAcknowledged = new AtomicLong();
    private ProductProcess product;
    private AskedChecks checks;

    @BeforeEach
    void start() {
        product = ProductProcess.launch(data, ProductProcess.freePort(), SHORT_PATIENCE)
                .awaitReady();
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
        theServerIsKilledWhileItImports();
        theDatabaseIsKilled();
        theDatabaseStandsStill();
        theDatabaseIsGoneForGood();
    }

    private void theServerIsKilled() throws Exception {
        LinkedClient typing = opened(1).values().iterator().next();
        Future<?> drafts;
        try (CheckLoad load = new CheckLoad(opened(120), BEFORE_THE_KILL).startUntilCut()) {
            drafts = threads.submit(() -> typeUntilCut(typing));
            load.awaitEnough();
            product.signal("KILL");
            product.awaitEnd();
            load.awaitEnd();
            drafts.get();
            assertThat(load.unacknowledged()).isNotEmpty();
            assertThat(load.someWait()).isTrue();

            product =
                    ProductProcess.launch(data, product.port(), SHORT_PATIENCE).awaitReady();
            checks = new AskedChecks(product);
            load.proveNothingIsLostOrDoubled(checks);
        }
        typing.open();
        assertThat(typing.keptSequence()).isGreaterThanOrEqualTo(draftAcknowledged.get());
        assertThat(typing.shows("goals", "4")).isTrue();
        assertThat(typing.shows("bond", "3")).isTrue();
        assertThat(typing.submit(CheckLoad.ANSWERS)).isEqualTo(200);
    }

    private void theServerIsKilledWhileItImports() throws Exception {
        ImportProgram program = new ImportProgram(new Product(product.address(), product));
        UUID run = program.checked(manyClients());
        program.operations().carryOutImport(run);
        program.awaitWriting(run);
        restart();
        assertThat(program.persons(FAMILY)).isZero();

        program = new ImportProgram(new Product(product.address(), product));
        program.seemsSilent(run);
        program.await(run, "DONE");
        assertThat(program.persons(FAMILY)).isEqualTo(IMPORTED);
        assertThat(program.operations().lookAtImport(run, null).getFiles())
                .singleElement()
                .satisfies(file -> assertThat(file.getFresh()).isEqualTo(IMPORTED));
    }

    private Path manyClients() throws IOException {
        Path file = data.resolve("clients.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(ImportProgram.COLUMNS);
            for (int i = 0; i < IMPORTED; i++) {
                out.write("M-" + i + ",Ada," + FAMILY + ",en,anna,2020-01-06\n");
            }
        }
        return file;
    }

    private void restart() {
        product.signal("KILL");
        product.awaitEnd();
        product = ProductProcess.launch(data, product.port(), SHORT_PATIENCE).awaitReady();
        checks = new AskedChecks(product);
    }

    private void theDatabaseIsKilled() throws Exception {
        Map<UUID, LinkedClient> clients = opened(60);
        try (CheckLoad load = new CheckLoad(clients, BEFORE_THE_KILL).startPatiently()) {
            load.awaitEnough();
            postmaster().destroyForcibly();
            load.awaitEnd();

            assertThat(load.failures()).isPositive();
            assertThat(load.acknowledged()).isEqualTo(clients.keySet());
            load.proveNothingIsLostOrDoubled(checks);
        }
        assertThat(product.output())
                .contains("The database ended unexpectedly and was started again; what was saved is there.");
    }

    /** Its processes keep their sockets open and say nothing; everybody is told so, and it goes on by itself. */
    private void theDatabaseStandsStill() throws Exception {
        Map<UUID, LinkedClient> clients = opened(60);
        Map<UUID, LinkedClient> crowd = opened(CROWD);
        List<ProcessHandle> processes = Stream.concat(
                        Stream.of(postmaster()), postmaster().descendants())
                .toList();
        try (CheckLoad load = new CheckLoad(clients, BEFORE_THE_KILL).startUntilCut()) {
            load.awaitEnough();
            signal("STOP", processes);
            try {
                load.awaitEnd();
                assertThat(load.unacknowledged()).isNotEmpty();
                assertThat(statuses(crowd)).hasSize(CROWD).containsOnly(503);
            } finally {
                signal("CONT", processes);
            }
            for (LinkedClient each : crowd.values()) {
                handInPatiently(each);
            }
            load.proveNothingIsLostOrDoubled(checks);
        }
        for (Map.Entry<UUID, LinkedClient> each : crowd.entrySet()) {
            assertThat(checks.answeredWith(each.getKey()))
                    .containsExactly(each.getValue().key());
        }
    }

    private List<Integer> statuses(Map<UUID, LinkedClient> crowd) throws Exception {
        List<Future<Integer>> attempts = new ArrayList<>();
        for (LinkedClient each : crowd.values()) {
            attempts.add(threads.submit(() -> each.submit(CheckLoad.ANSWERS)));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> attempt : attempts) {
            statuses.add(attempt.get());
        }
        return statuses;
    }

    private static void handInPatiently(LinkedClient client) throws IOException {
        int status = client.submit(CheckLoad.ANSWERS);
        for (int i = 0; i < ATTEMPTS && status == 503; i++) {
            status = client.submit(CheckLoad.ANSWERS);
        }
        assertThat(status).isEqualTo(200);
    }

    private static void signal(String name, List<ProcessHandle> processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).start().waitFor();
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

    private ProcessHandle postmaster() {
        return PostmasterFile.in(data.resolve("postgres"))
                .flatMap(PostmasterFile::process)
                .orElseThrow();
    }
}
