package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code migrate} with a server of the operator's own, and what a start without the owner's password says. */
class MigrateTest {

    private static final String DONE = "The schema is this release's now: ";

    @TempDir
    Path root;

    @TempDir
    Path own;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private DataDirectory data;
    private EmbeddedDatabase database;
    private DatabaseAccess access;
    private boolean running;

    @BeforeEach
    void aServerWithoutASchema() {
        data = DataDirectory.open(root);
        database = new EmbeddedDatabase(data, new Heard());
        database.start();
        running = true;
        access = new Roles(database).ensure(data.secrets());
    }

    @AfterEach
    void stop() {
        if (running) {
            database.close();
            data.close();
        }
        running = false;
    }

    @Test
    void it_needs_the_owners_password_and_nobody_elses() throws IOException {
        configure();
        assertThat(migrate(own)).isEqualTo(1);
        assertThat(said())
                .contains("lacks rapport.database.owner.password (environment RAPPORT_DATABASE_OWNER_PASSWORD)");

        configure("rapport.database.owner.password=wrong");
        assertThat(migrate(own)).isEqualTo(1);
        assertThat(said())
                .contains("cannot be reached as rapport_owner (SQLSTATE 28P01)")
                .doesNotContain("wrong");

        configure("rapport.database.owner.password=" + access.owner().password());
        assertThat(migrate(own)).isZero();
        assertThat(said()).startsWith(DONE).contains("Rapport can be started.");
        assertThat(migrate(own)).isZero();
        assertThat(said()).contains("The schema already is this release's; nothing was changed.");
    }

    @Test
    void a_start_without_the_owners_password_wants_the_schema_of_this_release() throws SQLException {
        SchemaGate gate = new SchemaGate(withoutOwner());
        assertThatThrownBy(gate::pass)
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The database has no schema of Rapport yet: ")
                .hasMessageContaining("rapport migrate");

        assertThat(new SchemaGate(access).pass()).isPositive();
        assertThat(gate.pass()).isZero();

        change("update rapport.flyway_schema_history set version = '9999' where version = '"
                + new TreeSet<>(SchemaCheck.packed()).last() + "'");
        assertThatThrownBy(gate::pass)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("changed by a newer Rapport (step 9999)");

        change("delete from rapport.flyway_schema_history where version = '9999'");
        assertThatThrownBy(gate::pass)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(
                        "is older than this Rapport (it lacks step " + new TreeSet<>(SchemaCheck.packed()).last() + ")")
                .hasMessageContaining("rapport migrate");
    }

    @Test
    void a_start_that_cannot_reach_the_database_says_as_whom() {
        DatabaseAccess wrong = new DatabaseAccess(
                access.url(),
                Optional.empty(),
                new DatabaseAccess.Login(access.application().user(), "guessed"));
        assertThatThrownBy(() -> new SchemaGate(wrong).pass())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be reached as rapport_app (SQLSTATE 28P01)")
                .hasMessageNotContaining("guessed");
    }

    @Test
    void the_embedded_database_is_migrated_while_rapport_does_not_run() {
        assertThat(migrate(root)).isEqualTo(1);
        assertThat(said()).contains("Another running Rapport uses the directory " + root);
        stop();
        assertThat(migrate(root)).isZero();
        assertThat(said()).startsWith(DONE);
        assertThat(migrate(root.resolve("nowhere"))).isEqualTo(1);
        assertThat(said()).contains("does not exist");
        assertThat(root.resolve("nowhere")).doesNotExist();
    }

    private DatabaseAccess withoutOwner() {
        return new DatabaseAccess(access.url(), Optional.empty(), access.application());
    }

    private void configure(String... more) throws IOException {
        Path file = own.resolve("rapport.properties");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "rapport.database.url=" + access.url() + "\n" + String.join("\n", List.of(more)));
    }

    private int migrate(Path directory) {
        said.reset();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Rapport.execute(new Console(stream, stream), "migrate", "--data", directory.toString());
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.superuser().connect(access.url());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
