package org.rapport.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** One embedded PostgreSQL per test run, migrated by the owner; tests stand apart by their own organisations. */
public final class TestDatabase {

    public static final String OWNER = "rapport_owner";
    public static final String APP = "rapport_app";
    public static final String PASSWORD = "test";

    private static final TestDatabase INSTANCE = start();

    private final EmbeddedPostgres postgres;

    private TestDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static TestDatabase get() {
        return INSTANCE;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/rapport";
    }

    /** A connection as the application's role: no row is seen until the organisation is set. */
    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(url(), APP, PASSWORD);
    }

    /** A connection as the owner, whom the wall does not hold back. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), OWNER, PASSWORD);
    }

    private static TestDatabase start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            prepare(postgres);
            TestDatabase database = new TestDatabase(postgres);
            Flyway.configure()
                    .dataSource(database.url(), OWNER, PASSWORD)
                    .schemas("rapport", "gate")
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void prepare(EmbeddedPostgres postgres) throws SQLException {
        String admin = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/";
        try (Connection connection = DriverManager.getConnection(admin + "postgres", "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create role rapport_owner login password 'test'");
            statement.execute("create role rapport_app login password 'test'");
            statement.execute("create database rapport owner rapport_owner");
        }
        try (Connection connection = DriverManager.getConnection(admin + "rapport", "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create extension btree_gist");
            statement.execute("create extension pgcrypto");
        }
    }
}
