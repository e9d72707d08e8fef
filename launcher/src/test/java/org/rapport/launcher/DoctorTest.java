package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.launcher.ExaminedInstallation.said;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.launcher.Finding.Weight;

/** {@code doctor} over an installation with a database, while somebody who is superuser changes it. */
class DoctorTest {

    @TempDir
    static Path root;

    private static ExaminedInstallation installation;

    @BeforeAll
    static void install() {
        installation = new ExaminedInstallation(root);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    private static List<Finding> look(Function<Examined, Check> check) {
        return look(check, Clock.systemUTC());
    }

    private static List<Finding> look(Function<Examined, Check> check, Clock clock) {
        try (Examined examined = installation.examined(clock)) {
            return check.apply(examined).look();
        }
    }

    private static List<String> wrong(Function<Examined, Check> check) {
        return look(check).stream()
                .filter(finding -> finding.is(Weight.WRONG))
                .map(Finding::sentence)
                .toList();
    }

    @Test
    void nothing_is_wrong_with_a_fresh_installation_beside_the_running_product() {
        assertThat(said(root, 0))
                .contains(
                        "fine           configuration: nothing is set",
                        "keys: the master key is there",
                        "disk: ",
                        "sockets: only this computer reaches the open ports: ",
                        "clock: ",
                        "database: what is acknowledged is on the disk",
                        "database role: rapport_app signs in and stays behind the walls.",
                        "schema: the database has exactly this release's ")
                .doesNotContain("wrong  ", "look at this", "could not look");
    }

    @Test
    void without_a_running_product_the_database_is_started_for_it_and_stopped_again() {
        installation.close();
        try {
            assertThat(said(root, 0)).contains("Rapport does not run, so it listens nowhere.", "schema: ");
            assertThat(root.resolve("postgres/postmaster.pid")).doesNotExist();
            assertThat(DataDirectory.isHeld(root)).isFalse();
        } finally {
            installation.run();
        }
    }

    @Test
    void a_server_of_ones_own_is_asked_as_configured(@TempDir Path other) throws IOException {
        DatabaseAccess access = installation.access();
        Secrets secrets = new Secrets(other.resolve("secrets"), false);
        OwnerOnly.directory(other.resolve("secrets"));
        secrets.masterKey();
        secrets.journalKey();
        OwnerOnly.write(
                other.resolve("rapport.properties"),
                String.join(
                        "\n",
                        "rapport.database.url=" + access.url(),
                        "rapport.database.password=" + access.application().password(),
                        "rapport.database.owner.password=" + access.owner().password()));
        assertThat(said(other, 0))
                .contains(
                        "look at this   configuration: rapport.database.password stands in ",
                        "sockets: Rapport does not run",
                        "database role: rapport_app signs in",
                        "schema: the database has exactly this release's ")
                .doesNotContain(access.owner().password(), access.application().password());
    }

    @Test
    void settings_that_endanger_what_was_acknowledged_are_named() {
        assertThat(DatabaseSettingsCheck.judge(Map.of(
                        "fsync", "off",
                        "full_page_writes", "off",
                        "synchronous_commit", "off",
                        "data_checksums", "off")))
                .extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.startsWith("fsync is off: set it to on;"))
                .anyMatch(sentence -> sentence.startsWith("full_page_writes is off: set it to on;"))
                .anyMatch(sentence -> sentence.startsWith("synchronous_commit is off: set it to on;"))
                .anyMatch(sentence -> sentence.startsWith("data_checksums is off: switch them on"));
    }

    @Test
    void settings_that_log_what_people_wrote_are_named() throws SQLException {
        installation.execute("alter system set log_statement = 'mod'");
        installation.execute("alter system set log_min_duration_statement = 100");
        try {
            installation.execute("select pg_reload_conf()");
            installation.awaitSetting("log_statement", "mod");
            assertThat(wrong(DatabaseSettingsCheck::new))
                    .hasSize(2)
                    .anyMatch(sentence -> sentence.startsWith("log_statement is mod: set it to none;"))
                    .anyMatch(sentence -> sentence.startsWith("log_min_duration_statement is 100: set it to -1;"));
        } finally {
            installation.execute("alter system reset all");
            installation.execute("select pg_reload_conf()");
            installation.awaitSetting("log_statement", "none");
        }
    }

    @Test
    void a_setting_for_the_application_alone_is_found_too() throws SQLException {
        installation.execute("alter role rapport_app set synchronous_commit = off");
        try {
            assertThat(wrong(DatabaseSettingsCheck::new))
                    .singleElement()
                    .asString()
                    .startsWith("synchronous_commit is off for the application's role or database alone: ");
        } finally {
            installation.execute("alter role rapport_app reset synchronous_commit");
        }
    }

    @Test
    void an_open_way_to_another_computer_is_wrong() {
        assertThat(DatabaseSettingsCheck.transport(false, false).is(Weight.WRONG))
                .isTrue();
        assertThat(DatabaseSettingsCheck.transport(true, false).is(Weight.FINE)).isTrue();
        assertThat(DatabaseSettingsCheck.transport(false, true).is(Weight.FINE)).isTrue();
    }

    @Test
    void an_application_role_that_could_walk_around_the_wall_is_named() throws SQLException {
        assertThat(withRole("superuser", "nosuperuser")).contains("is a superuser");
        assertThat(withRole("bypassrls", "nobypassrls")).contains("may bypass row-level security");
        installation.execute("grant rapport_owner to rapport_app");
        try {
            assertThat(wrong(ApplicationRoleCheck::new))
                    .singleElement()
                    .asString()
                    .contains("member of their owner");
        } finally {
            installation.execute("revoke rapport_owner from rapport_app");
        }
    }

    private static String withRole(String attribute, String without) throws SQLException {
        installation.execute("alter role rapport_app " + attribute);
        try {
            return String.join("\n", wrong(ApplicationRoleCheck::new));
        } finally {
            installation.execute("alter role rapport_app " + without);
        }
    }

    @Test
    void a_password_that_the_database_does_not_take_is_wrong() throws SQLException, IOException {
        String password = Files.readString(root.resolve("secrets/database.rapport_app.password"))
                .strip();
        installation.execute("alter role rapport_app password 'another'");
        try {
            assertThat(wrong(ApplicationRoleCheck::new))
                    .singleElement()
                    .asString()
                    .contains("rapport_app", "SQLSTATE 28P01");
        } finally {
            installation.execute("alter role rapport_app password '" + password + "'");
        }
    }

    @Test
    void a_schema_of_another_release_is_told_apart() throws SQLException {
        installation.execute("insert into rapport.flyway_schema_history (installed_rank, version, description, type,"
                + " script, installed_by, execution_time, success)"
                + " values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'rapport_owner', 1, true)");
        try {
            assertThat(wrong(SchemaCheck::new)).singleElement().asString().contains("newer Rapport (9999 is");
        } finally {
            installation.execute("delete from rapport.flyway_schema_history where version = '9999'");
        }
        installation.execute("update rapport.flyway_schema_history set success = false where version = '099'");
        try {
            assertThat(look(SchemaCheck::new)).singleElement().satisfies(finding -> {
                assertThat(finding.is(Weight.NOTICE)).isTrue();
                assertThat(finding.sentence()).contains("it lacks 099");
            });
        } finally {
            installation.execute("update rapport.flyway_schema_history set success = true where version = '099'");
        }
    }

    @Test
    void clocks_that_differ_are_told_by_how_much() {
        assertThat(look(ClockCheck::new)).singleElement().matches(finding -> finding.is(Weight.FINE));
        assertThat(look(ClockCheck::new, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(10))))
                .singleElement()
                .matches(finding -> finding.is(Weight.NOTICE));
        assertThat(look(ClockCheck::new, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5))))
                .singleElement()
                .matches(finding -> finding.is(Weight.WRONG))
                .matches(finding -> finding.sentence().contains("differ by "));
    }

    @Test
    void a_master_key_of_another_database_is_noticed_before_anybody_cannot_read() throws Exception {
        UUID ours = UUID.randomUUID();
        UUID foreign = UUID.randomUUID();
        byte[] master = Base64.getDecoder()
                .decode(Files.readString(root.resolve("secrets/master.key")).strip());
        assertThat(look(MasterKeyCheck::new)).singleElement().matches(finding -> finding.is(Weight.FINE));
        organisation(ours, wrapped(master, ours));
        assertThat(look(MasterKeyCheck::new))
                .containsExactly(Finding.fine("the master key opens the keys of all organisations (1)."));
        organisation(foreign, wrapped(new byte[32], foreign));
        try {
            assertThat(wrong(MasterKeyCheck::new))
                    .singleElement()
                    .asString()
                    .contains(foreign.toString(), "put back the master.key");
            assertThat(said(root, 1)).contains("wrong          keys: the master key does not open");
        } finally {
            installation.execute("truncate rapport.organisation cascade");
        }
    }

    /** As core's data keys do. */
    private static byte[] wrapped(byte[] master, UUID organisation) throws GeneralSecurityException {
        byte[] context = ("organisation " + organisation).getBytes(StandardCharsets.UTF_8);
        return new AesGcmJce(master).encrypt(new byte[32], context);
    }

    private static void organisation(UUID id, byte[] wrapped) throws SQLException {
        installation.execute(
                "insert into rapport.organisation (organisation_id, name, created_at) values (?, 'Quiet Rivers', now())",
                id);
        installation.execute(
                "insert into rapport.organisation_key (organisation_id, wrapped_key, created_at) values (?, ?, now())",
                id,
                wrapped);
    }

    @Test
    void a_missing_password_of_the_database_is_not_made_anew() throws IOException {
        installation.close();
        Path file = root.resolve("secrets/database.postgres.password");
        String password = Files.readString(file);
        Files.delete(file);
        try {
            assertThat(said(root, 1)).contains("database.postgres.password is missing: put it back");
            assertThat(file).doesNotExist();
        } finally {
            OwnerOnly.write(file, password);
            installation.run();
        }
    }
}
