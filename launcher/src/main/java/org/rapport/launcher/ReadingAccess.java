package org.rapport.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.rapport.audit.proof.SealingKey;

/**
 * The database of an installation for a command, most of which change nothing in it. A running product's database is used as it
 * is; where none runs, the embedded one is started for the command and stopped afterwards; the operator's own server is
 * reached as configured. It signs in as the owner, who sees every organisation, in one read-only snapshot unless it is asked
 * for more.
 */
final class ReadingAccess implements AutoCloseable {

    private final Path root;
    private final Settings settings;
    private final Secrets secrets;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private @Nullable String embedded;
    private final Thread atExit = new Thread(this::closeAll, "rapport-exit");

    private ReadingAccess(Path root) {
        this.root = root;
        this.settings = new Settings(root.resolve("rapport.properties"), System.getenv());
        this.secrets = new Secrets(root.resolve("secrets"), true);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Of the installation in this directory; refuses with one sentence when there is none. */
    static ReadingAccess to(Path root) {
        if (!Files.isDirectory(root)) {
            throw new Refusal("The directory " + root + " does not exist: name the one Rapport keeps its data in with"
                    + " --data DIR.");
        }
        return new ReadingAccess(root);
    }

    /** What a command lists. */
    interface Listing {

        List<String> lines(Connection connection) throws SQLException;
    }

    /** Says the lines a command reads from the database, or that there is nothing. */
    static int list(Path root, Console console, Listing listing, String nothing) {
        try (ReadingAccess access = to(root)) {
            List<String> lines = listing.lines(access.connect());
            lines.forEach(console::say);
            if (lines.isEmpty()) {
                console.say(nothing);
            }
            return 0;
        } catch (SQLException e) {
            throw TokenStore.refused(e);
        }
    }

    /** The key that signs the journal. */
    SealingKey journalKey() {
        try {
            return SealingKey.of(settings.get(SealingKey.NAME).orElseGet(secrets::journalKey));
        } catch (IllegalStateException notAKey) {
            throw new Refusal("The key of the journal cannot be used (" + notAKey.getMessage() + ").", notAKey);
        }
    }

    /** The key that opens the organisations' keys, where this process can see it. */
    Optional<String> masterKey() {
        return settings.get(Handover.MASTER_KEY).or(secrets::masterKeyIfThere);
    }

    /** A connection that sees one moment of everything and can write nothing. */
    Connection connect() {
        String url = url();
        return connect(url, login(Roles.OWNER, DatabaseAccess.OWNER_USER, DatabaseAccess.OWNER_PASSWORD));
    }

    /** A connection of the owner that can write, for the few commands that change something: its caller commits. */
    Connection connectToChange() {
        try {
            Connection connection = connect();
            connection.setReadOnly(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return connection;
        } catch (SQLException e) {
            throw new Refusal("The database cannot be changed (SQLSTATE " + e.getSQLState() + ").", e);
        }
    }

    /** The same as the application, behind the walls. */
    Connection connectAsApplication() {
        String url = url();
        return connect(url, login(Roles.APPLICATION, DatabaseAccess.USER, DatabaseAccess.PASSWORD));
    }

    private Connection connect(String url, DatabaseAccess.Login login) {
        try {
            Connection connection = login.connect(url);
            opened.push(connection);
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return connection;
        } catch (SQLException e) {
            throw new Refusal(
                    "The database cannot be read as " + login.user() + " (SQLSTATE " + e.getSQLState()
                            + "): check that it runs and that the password belongs to it.",
                    e);
        }
    }

    private DatabaseAccess.Login login(String role, String userKey, String passwordKey) {
        return settings.get(DatabaseAccess.URL).isPresent()
                ? new DatabaseAccess.Login(settings.get(userKey).orElse(role), settings.require(passwordKey))
                : new DatabaseAccess.Login(role, secrets.existingDatabasePassword(role));
    }

    private String url() {
        Optional<String> ownServer = settings.get(DatabaseAccess.URL);
        if (ownServer.isPresent()) {
            return ownServer.get();
        }
        if (embedded == null) {
            embedded = embedded();
        }
        return embedded;
    }

    /** The address of the embedded database, which runs from then on. */
    private String embedded() {
        if (!new LayoutVersion(root).firstStartFinished()) {
            throw new Refusal("The directory " + root + " holds no database of Rapport: name the one it keeps its data"
                    + " in with --data DIR.");
        }
        if (DataDirectory.isHeld(root)) {
            return running();
        }
        // A missing password would be made anew, which is not for reading.
        secrets.existingDatabasePassword(EmbeddedDatabase.SUPERUSER);
        DataDirectory data = DataDirectory.open(root);
        opened.push(data);
        EmbeddedDatabase database = new EmbeddedDatabase(data, new SilentTrouble());
        opened.push(database);
        database.start();
        return database.url("rapport");
    }

    private String running() {
        Properties running = new Properties();
        try (BufferedReader reader =
                Files.newBufferedReader(root.resolve("running.properties"), StandardCharsets.UTF_8)) {
            running.load(reader);
        } catch (IOException notYet) {
            throw new Refusal(
                    "Another Rapport that uses the directory " + root
                            + " is starting or stopping: try again in a moment.",
                    notYet);
        }
        return running.getProperty("database.url");
    }

    @Override
    public void close() {
        closeAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
    }

    private synchronized void closeAll() {
        for (AutoCloseable each = opened.poll(); each != null; each = opened.poll()) {
            try {
                each.close();
            } catch (Exception e) {
                System.getLogger(ReadingAccess.class.getName())
                        .log(System.Logger.Level.WARNING, "A part did not stop cleanly", e);
            }
        }
    }
}
