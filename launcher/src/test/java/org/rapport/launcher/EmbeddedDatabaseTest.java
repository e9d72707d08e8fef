package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path root;

    private final Heard heard = new Heard();
    private DataDirectory data;
    private EmbeddedDatabase database;
    private DatabaseAccess access;

    @BeforeEach
    void start() {
        data = DataDirectory.open(root);
        startDatabase();
    }

    @AfterEach
    void stop() {
        database.close();
        data.close();
    }

    @Test
    void a_second_start_keeps_roles_and_data() throws SQLException {
        run(access.owner(), "create table kept (id int)", "insert into kept values (7)");
        int port = database.port();
        database.close();
        startDatabase();
        assertThat(one(access.owner(), "select id from kept")).isEqualTo("7");
        assertThat(database.port()).isEqualTo(port);
    }

    @Test
    void killing_every_server_process_during_inserts_loses_no_acknowledged_row() throws Exception {
        run(access.owner(), "create table answer (id int primary key)");
        AtomicInteger acknowledged = new AtomicInteger();
        Thread client = new Thread(() -> insertUntilCut(acknowledged), "client");
        client.start();
        while (acknowledged.get() < 500) {
            Thread.onSpinWait();
        }
        ProcessHandle server = database.process().orElseThrow();
        List<ProcessHandle> backends = server.descendants().toList();
        server.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        client.join();

        assertThat(heard.next()).isEqualTo(Heard.RECOVERED);
        assertThat(Integer.parseInt(one(access.owner(), "select count(*) from answer where id <= " + acknowledged)))
                .isEqualTo(acknowledged.get());
    }

    @Test
    void a_server_that_cannot_be_started_again_is_given_up_with_one_sentence() throws Exception {
        Files.delete(data.postgres().resolve("global/pg_control"));
        database.process().orElseThrow().destroyForcibly();
        assertThat(heard.next())
                .isEqualTo("PostgreSQL ended unexpectedly and could not be started again, so Rapport stops; "
                        + data.logs().resolve("postgres.log") + " says why.");
    }

    @Test
    void a_server_that_ends_again_and_again_is_given_up() throws Exception {
        for (int i = 0; i < 3; i++) {
            database.process().orElseThrow().destroyForcibly();
            assertThat(heard.next()).isEqualTo(Heard.RECOVERED);
        }
        database.process().orElseThrow().destroyForcibly();
        assertThat(heard.next()).contains("could not be started again, so Rapport stops");
    }

    @Test
    void the_file_of_a_dead_server_does_not_hinder_a_start_even_when_its_number_is_somebody_elses() throws IOException {
        database.close();
        Files.writeString(
                data.postgres().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data.postgres() + "\n");
        startDatabase();
        assertThat(database.process()).isPresent();
    }

    @Test
    void a_first_start_that_was_killed_begins_anew_and_deletes_nothing() throws IOException, SQLException {
        database.close();
        Files.delete(root.resolve(LayoutVersion.FILE));
        Files.delete(data.postgres().resolve("postgresql.conf"));
        startDatabase();
        assertThat(one(superuser(), "select 1")).isEqualTo("1");
        try (var entries = Files.newDirectoryStream(root, "postgres.unfinished.*")) {
            assertThat(entries).hasSize(1);
        }
    }

    private void startDatabase() {
        database = new EmbeddedDatabase(data, heard);
        database.start();
        access = new Roles(database).ensure(data.secrets());
        data.layout().markFinished();
    }

    private DatabaseAccess.Login superuser() {
        return database.superuser();
    }

    private void insertUntilCut(AtomicInteger acknowledged) {
        try (Connection connection = access.owner().connect(access.url());
                Statement statement = connection.createStatement()) {
            for (int id = 1; ; id++) {
                statement.execute("insert into answer values (" + id + ")");
                acknowledged.set(id);
            }
        } catch (SQLException cut) {
            assertThat(acknowledged.get()).isPositive();
        }
    }

    private String one(DatabaseAccess.Login login, String sql) throws SQLException {
        try (Connection connection = login.connect(access.url());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private void run(DatabaseAccess.Login login, String... sql) throws SQLException {
        try (Connection connection = login.connect(access.url());
                Statement statement = connection.createStatement()) {
            for (String each : sql) {
                statement.execute(each);
            }
        }
    }
}
