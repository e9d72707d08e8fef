package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    @TempDir
    Path root;

    private DataDirectory data;
    private EmbeddedDatabase database;
    private DatabaseAccess access;

    @BeforeEach
    void start() {
        data = DataDirectory.open(root);
        database = new EmbeddedDatabase(data, new Heard());
        database.start();
        access = new Roles(database).ensure(data.secrets());
        assertThat(new Migrations(access.url(), access.owner()).run()).isPositive();
    }

    @AfterEach
    void stop() {
        database.close();
        data.close();
    }

    @Test
    void every_step_runs_once_as_the_owner() {
        assertThat(new Migrations(access.url(), access.owner()).run()).isZero();
    }

    @Test
    void a_database_changed_by_a_newer_rapport_is_refused() throws SQLException {
        change(
                "insert into rapport.flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success)"
                        + " values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'rapport_owner', 1, true)");
        assertThatThrownBy(() -> new Migrations(access.url(), access.owner()).run())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("newer Rapport (step 9999)");
    }

    @Test
    void a_database_of_a_different_build_is_refused() throws SQLException {
        change("update rapport.flyway_schema_history set checksum = checksum + 1 where version = '001'");
        assertThatThrownBy(() -> new Migrations(access.url(), access.owner()).run())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("different build");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = access.owner().connect(access.url());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
