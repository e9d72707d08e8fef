package org.rapport.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;

/** A whole installation with its own running database, for what {@code doctor} says about it. */
final class ExaminedInstallation implements AutoCloseable {

    private final Path root;
    private DataDirectory data;
    private EmbeddedDatabase database;
    private DatabaseAccess access;

    ExaminedInstallation(Path root) {
        this.root = root;
        run();
        new Migrations(access.url(), access.owner()).run();
        data.secrets().masterKey();
        data.secrets().journalKey();
        data.layout().markFinished();
    }

    void run() {
        try {
            data = DataDirectory.open(root);
            database = new EmbeddedDatabase(data, new Heard());
            database.start();
            access = new Roles(database).ensure(data.secrets());
            new Announcement(1).writeTo(data.running(), access);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path root() {
        return root;
    }

    DatabaseAccess access() {
        return access;
    }

    /** How it looks without anything in the environment. */
    Examined examined(Clock clock) {
        return new Examined(root, Map.of(), clock);
    }

    void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = database.superuser().connect(access.url());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /** A reload reaches new connections a moment after it was asked for. */
    void awaitSetting(String name, String value) throws SQLException {
        String current = "";
        while (!current.equals(value)) {
            try (Connection connection = database.superuser().connect(access.url());
                    PreparedStatement statement = connection.prepareStatement("select current_setting(?)")) {
                statement.setString(1, name);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    current = row.getString(1);
                }
            }
        }
    }

    /** What the command prints. */
    static String said(Path root, int expectedCode) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Rapport.execute(new Console(stream, stream), "doctor", "--data", root.toString());
        String said = out.toString(StandardCharsets.UTF_8);
        if (code != expectedCode) {
            throw new AssertionError("ended with " + code + ": " + said);
        }
        return said;
    }

    @Override
    public void close() {
        database.close();
        data.close();
    }
}
