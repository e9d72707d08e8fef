package org.rapport.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** Databases of one embedded PostgreSQL, migrated and empty. */
public final class SmallDatabase {

    private static final Destination.Login OWNER = new Destination.Login("rapport_owner", "test");
    private static final Destination.Login APPLICATION = new Destination.Login("rapport_app", "test");
    private static final EmbeddedPostgres POSTGRES = server();

    private SmallDatabase() {}

    /** A database of its own. */
    public static Destination fresh() throws SQLException {
        String name = "bench_" + UUID.randomUUID().toString().replace('-', '_');
        execute("postgres", "create database " + name + " owner rapport_owner");
        execute(name, "create extension btree_gist");
        execute(name, "create extension pgcrypto");
        Destination destination = new Destination(
                url(name), OWNER, APPLICATION, Base64.getEncoder().encodeToString(new byte[32]));
        Flyway.configure()
                .dataSource(destination.url(), OWNER.user(), OWNER.password())
                .schemas("rapport", "gate")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return destination;
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + POSTGRES.getPort() + "/" + database;
    }

    private static EmbeddedPostgres server() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(url(database), "postgres", "postgres");
                Statement statement = superuser.createStatement()) {
            if (database.equals("postgres")) {
                statement.execute(
                        "do $$ begin if not exists (select 1 from pg_roles where rolname = 'rapport_owner') then"
                                + " create role rapport_owner login password 'test';"
                                + " create role rapport_app login password 'test'; end if; end $$");
            }
            statement.execute(sql);
        }
    }
}
