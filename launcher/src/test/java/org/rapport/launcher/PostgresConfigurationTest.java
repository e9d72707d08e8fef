package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What PostgreSQL says about itself when it is started by Rapport; nothing here changes it. */
class PostgresConfigurationTest {

    @TempDir
    static Path root;

    private static DataDirectory data;
    private static EmbeddedDatabase database;
    private static DatabaseAccess access;

    @BeforeAll
    static void start() {
        data = DataDirectory.open(root);
        database = new EmbeddedDatabase(data, new Heard());
        database.start();
        access = new Roles(database).ensure(data.secrets());
    }

    @AfterAll
    static void stop() {
        database.close();
        data.close();
    }

    @Test
    void an_acknowledged_row_is_on_the_disk() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(one(superuser(), "select setting from pg_settings where name = '" + setting + "'"))
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    @Test
    void it_gets_an_eighth_of_the_memory_within_bounds() throws SQLException {
        assertThat(PostgresConfiguration.buffers(512)).isEqualTo(128);
        assertThat(PostgresConfiguration.buffers(4096)).isEqualTo(512);
        assertThat(PostgresConfiguration.buffers(65536)).isEqualTo(1024);
        assertThat(Integer.parseInt(one(
                        superuser(),
                        "select setting::bigint * 8 / 1024 from pg_settings where name = 'shared_buffers'")))
                .isBetween(128, 1024);
    }

    @Test
    void it_listens_on_loopback_only_and_logs_no_statement() throws SQLException {
        assertThat(one(superuser(), "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(one(superuser(), "show unix_socket_directories")).isEmpty();
        assertThat(one(superuser(), "show log_min_error_statement")).isEqualTo("panic");
        assertThat(one(superuser(), "show log_error_verbosity")).isEqualTo("terse");
    }

    @Test
    void nobody_gets_in_without_the_password() {
        for (String role : List.of("postgres", Roles.OWNER, Roles.APPLICATION)) {
            assertThatThrownBy(() -> DriverManager.getConnection(access.url(), role, ""))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(access.url(), role, "postgres"))
                    .isInstanceOf(SQLException.class)
                    .extracting(failure -> ((SQLException) failure).getSQLState())
                    .isEqualTo("28P01");
        }
    }

    @Test
    void every_rule_of_sign_in_asks_for_scram() throws SQLException {
        assertThat(one(superuser(), "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
        assertThat(one(
                        superuser(),
                        "select count(*) from pg_authid where rolcanlogin and rolpassword not like 'SCRAM%'"))
                .isEqualTo("0");
    }

    @Test
    void the_applications_role_owns_nothing_and_passes_no_wall() throws SQLException {
        assertThat(one(
                        superuser(),
                        "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = '"
                                + Roles.APPLICATION + "'"))
                .isEqualTo("f");
        assertThat(one(superuser(), "select datdba::regrole from pg_database where datname = 'rapport'"))
                .isEqualTo(Roles.OWNER);
        assertThatThrownBy(() -> run(access.application(), "create table public.mine (id int)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void names_sort_by_code_point_and_turn_to_lower_case_in_every_language() throws SQLException {
        assertThat(one(access.application(), "select lower('ÄÖÜ')")).isEqualTo("äöü");
        assertThat(one(access.application(), "select ('Z' < 'a')")).isEqualTo("t");
    }

    private DatabaseAccess.Login superuser() {
        return database.superuser();
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
