package org.rapport.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The whole application, deployed before its database is there: it says what is missing and needs no restart. */
@ArquillianTest
@RunAsClient
class LateDatabaseIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PORT = freePort();
    private static final String SERVER = "jdbc:postgresql://127.0.0.1:" + PORT + "/";

    @ArquillianResource
    private URL address;

    @Deployment(testable = false)
    static WebArchive rapport() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        String configuration = String.join(
                "\n",
                "rapport.database.url=" + SERVER + "rapport",
                "rapport.database.user=rapport_app",
                "rapport.database.password=test",
                "rapport.master.key=" + key,
                "rapport.journal.key=" + key);
        return ShrinkWrap.create(ZipImporter.class, "rapport.war")
                .importFrom(new File(System.getProperty("rapport.war")))
                .as(WebArchive.class)
                .addAsResource(new StringAsset(configuration), "META-INF/microprofile-config.properties");
    }

    @Test
    void what_is_missing_is_told_step_by_step_until_the_sign_in_opens() throws IOException, SQLException {
        refused("cannot be reached at rapport.database.url (SQL state 08001)");
        assertThat(Answer.to(address, "/health/live").status()).isEqualTo(200);
        assertThat(Answer.to(address, "/metrics").body()).contains("rapport_database_usable 0");
        Answer away = await("/health/ready", answer -> answer.body().contains("cannot be reached"));
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.body()).contains("\"status\":\"DOWN\"").doesNotContain("jdbc:", "rapport_app");
        Answer programs = Answer.to(address, "/api/v1/token");
        assertThat(programs.status()).isEqualTo(503);
        assertThat(programs.body()).contains("urn:rapport:problem:unavailable");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setPort(PORT)
                .start()) {
            execute(
                    "postgres",
                    "create role rapport_owner login password 'test'",
                    "create role rapport_app login password 'test'",
                    "create database rapport owner rapport_owner");
            execute("rapport", "create extension btree_gist", "create extension pgcrypto");
            refused("has no schema of Rapport yet; migrate it first");
            assertThat(await("/health/ready", answer -> answer.body().contains("no schema"))
                            .status())
                    .isEqualTo(503);
            migrate(postgres);
            await(answer -> answer.status() == 200 && answer.body().contains("<h1>"));
            await("/health/ready", answer -> answer.status() == 200);
            assertThat(Answer.to(address, "/metrics").body())
                    .contains("rapport_database_usable 1", "rapport_journal_unsealed 0");
            assertThat(Answer.to(address, "/api/v1/token").status()).isEqualTo(401);
        }
        await("/health/ready", answer -> answer.status() == 503);
        assertThat(Answer.to(address, "/health/live").status()).isEqualTo(200);
    }

    private void refused(String reason) {
        Answer answer = await(each -> each.body().contains(reason));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).hasLineCount(1).startsWith("Rapport does not start: the database ");
    }

    /** Asks until the answer is this one; the application itself asks its database every few seconds only. */
    private Answer await(Predicate<Answer> wanted) {
        return await("/sign-in.xhtml", wanted);
    }

    private Answer await(String path, Predicate<Answer> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = Answer.to(address, path);
        while (!wanted.test(answer) && System.nanoTime() < end) {
            answer = Answer.to(address, path);
        }
        assertThat(answer).matches(wanted, "as awaited");
        return answer;
    }

    private static void migrate(EmbeddedPostgres postgres) {
        Flyway.configure()
                .dataSource(postgres.getJdbcUrl("rapport_owner", "rapport"), "rapport_owner", "test")
                .schemas("rapport", "gate")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static void execute(String database, String... statements) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(SERVER + database, "postgres", "postgres");
                Statement statement = superuser.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
