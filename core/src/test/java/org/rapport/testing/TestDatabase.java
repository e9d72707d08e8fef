package org.rapport.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;

/** One embedded PostgreSQL per test run, migrated by the owner; tests stand apart by their own organisations. */
public final class TestDatabase {

    public static final String OWNER = "rapport_owner";
    public static final String APP = "rapport_app";
    public static final String PASSWORD = "test";

    private static final EmbeddedPostgres POSTGRES = server();
    private static final TestDatabase SHARED = migrated("rapport");
    private static final ThreadLocal<TestDatabase> CURRENT = ThreadLocal.withInitial(() -> SHARED);

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** The database this thread works in: the shared one, but inside {@link #inside} the one it was called on. */
    public static TestDatabase get() {
        return CURRENT.get();
    }

    /** Another database beside the shared one, migrated and empty. */
    public static TestDatabase fresh() {
        return migrated("other_" + UUID.randomUUID().toString().replace('-', '_'));
    }

    /** Everything that is called within works in this database, {@link TestOrganisation} and boundaries too. */
    public <T> T inside(Callable<T> call) {
        TestDatabase before = CURRENT.get();
        CURRENT.set(this);
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            CURRENT.set(before);
        }
    }

    /** The wall between organisations is taken away in this database, never in the shared one. */
    public TestDatabase withoutRowLevelSecurity() {
        if (this == SHARED) {
            throw new IllegalStateException("the shared database keeps its wall");
        }
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "do $$ declare t record; begin for t in select format('%I.%I', schemaname, tablename) as name"
                            + " from pg_tables where schemaname in ('rapport', 'gate') loop"
                            + " execute 'alter table ' || t.name || ' disable row level security'; end loop; end $$");
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of what the owner finds, as texts. */
    public List<String> column(String sql, Object... values) {
        try (Connection owner = asOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public String url() {
        return server("") + name;
    }

    /** A connection as the application's role: no row is seen until the organisation is set. */
    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(url(), APP, PASSWORD);
    }

    /** A connection as the owner, whom the wall does not hold back. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), OWNER, PASSWORD);
    }

    /** A connection as the superuser, for tests that bend the database itself. */
    public Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    private static String server(String database) {
        return "jdbc:postgresql://127.0.0.1:" + POSTGRES.getPort() + "/" + database;
    }

    private static EmbeddedPostgres server() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "300")
                    .start();
            try (Connection connection = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres", "postgres", "postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("create role rapport_owner login password 'test'");
                statement.execute("create role rapport_app login password 'test'");
            }
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another database as it was after this step, empty; with a question mark, after the last step up to it. */
    public static TestDatabase until(String step) {
        return migrated("until_" + UUID.randomUUID().toString().replace('-', '_'), step);
    }

    /** Runs the steps that are missing. */
    public void migrate() {
        migrate("latest");
    }

    private void migrate(String step) {
        Flyway.configure()
                .dataSource(url(), OWNER, PASSWORD)
                .schemas("rapport", "gate")
                .locations("classpath:db/migration")
                .target(step)
                .load()
                .migrate();
    }

    private static TestDatabase migrated(String name) {
        return migrated(name, "latest");
    }

    private static TestDatabase migrated(String name, String step) {
        try {
            prepare(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        TestDatabase database = new TestDatabase(name);
        database.migrate(step);
        return database;
    }

    private static void prepare(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server("postgres"), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner rapport_owner");
        }
        try (Connection connection = DriverManager.getConnection(server(name), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create extension btree_gist");
            statement.execute("create extension pgcrypto");
        }
    }
}
