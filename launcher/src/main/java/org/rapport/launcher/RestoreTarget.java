package org.rapport.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The data directory a backup is restored into, with the database that belongs to it. Until {@link #finish()} it is
 * nothing: whatever was made in it is removed again, however the command ends.
 */
final class RestoreTarget implements AutoCloseable {

    /** What an operator may have put there before. */
    private static final Set<String> MAY_BE_THERE = Set.of("rapport.properties", "wording", "lost+found");

    private final Path root;
    private final boolean existed;
    private final Set<String> before;
    private final Settings settings;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::closeAll, "rapport-exit");
    private boolean finished;

    private RestoreTarget(Path root, boolean existed, Set<String> before) {
        this.root = root;
        this.existed = existed;
        this.before = Set.copyOf(before);
        this.settings = new Settings(root.resolve("rapport.properties"), System.getenv());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Of this directory, which must be new or empty. */
    static RestoreTarget in(Path root) {
        boolean existed = Files.exists(root);
        Set<String> before = existed ? entries(root) : Set.of();
        before.stream().filter(name -> !MAY_BE_THERE.contains(name)).findFirst().ifPresent(name -> {
            throw new Refusal("The directory " + root + " is not empty (" + name
                    + "), and nothing is restored over it: choose a new one with --data DIR.");
        });
        return new RestoreTarget(root, existed, before);
    }

    private static Set<String> entries(Path root) {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new Refusal(root + " is no directory that can be read: choose another one with --data DIR.", e);
        }
    }

    /** The keys its configuration brings. */
    KeptKeys configuredKeys() {
        return KeptKeys.configured(settings);
    }

    /** A connection as the owner to the database, which has this release's schema and no rows of anybody. */
    Connection prepare() throws SQLException {
        DataDirectory data = DataDirectory.open(root);
        push(data);
        DatabaseAccess access;
        if (settings.get(DatabaseAccess.URL).isPresent()) {
            access = DatabaseAccess.external(settings);
        } else {
            EmbeddedDatabase database = new EmbeddedDatabase(data, new SilentTrouble());
            push(database);
            database.start();
            access = new Roles(database).ensure(data.secrets());
        }
        new Migrations(access.url(), access.owner()).run();
        Connection connection = access.owner().connect(access.url());
        push(connection);
        return connection;
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    /** From now on the directory is an installation. */
    synchronized void finish() {
        new LayoutVersion(root).markFinished();
        finished = true;
    }

    private synchronized void push(AutoCloseable part) {
        opened.push(part);
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
        boolean made = !opened.isEmpty();
        for (AutoCloseable each = opened.poll(); each != null; each = opened.poll()) {
            try {
                each.close();
            } catch (Exception e) {
                warn(e);
            }
        }
        if (made && !finished) {
            removeWhatWasMade();
        }
    }

    private void removeWhatWasMade() {
        try {
            for (String name : entries(root)) {
                if (!before.contains(name)) {
                    OwnerOnly.delete(root.resolve(name));
                }
            }
            if (!existed) {
                Files.delete(root);
            }
        } catch (IOException e) {
            warn(e);
        }
    }

    private static void warn(Exception e) {
        System.getLogger(RestoreTarget.class.getName())
                .log(System.Logger.Level.WARNING, "A part did not stop or go cleanly", e);
    }
}
