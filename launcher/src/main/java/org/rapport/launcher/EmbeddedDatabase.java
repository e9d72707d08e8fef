package org.rapport.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL 18 of our own in the data directory: durable, on 127.0.0.1 only, with scram passwords from its first
 * second. A server left over from a killed start is stopped first; one that dies under us is started again on the
 * same port, so that the application's connections find it, but not over and over.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private static final System.Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final Duration CALM = Duration.ofMinutes(5);
    private static final int MOST_RESTARTS = 3;
    private static final String HOST = "127.0.0.1";

    private final DataDirectory data;
    private final DatabaseTrouble trouble;
    private final String superuserPassword;
    private final int port;
    private final Deque<Long> restarts = new ArrayDeque<>();
    private @Nullable EmbeddedPostgres postgres;
    private volatile boolean closing;

    EmbeddedDatabase(DataDirectory data, DatabaseTrouble trouble) {
        this.data = data;
        this.trouble = trouble;
        this.superuserPassword = data.secrets().databasePassword(SUPERUSER);
        this.port = choosePort(data.root().resolve("postgres.port"));
    }

    /** Starts it, making the cluster first where there is none. */
    void start() {
        setAsideUnfinished();
        startServer();
    }

    int port() {
        return port;
    }

    String url(String database) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
    }

    DatabaseAccess.Login superuser() {
        return new DatabaseAccess.Login(SUPERUSER, superuserPassword);
    }

    /** The process of the server itself, from the file it keeps; empty when it does not run. */
    Optional<ProcessHandle> process() {
        return PostmasterFile.in(data.postgres()).flatMap(PostmasterFile::process);
    }

    /** Ends all connections and waits until everything is written. */
    @Override
    public void close() {
        closing = true;
        closeServer();
    }

    private synchronized void closeServer() {
        if (postgres == null) {
            return;
        }
        Optional<ProcessHandle> server = process();
        try {
            postgres.close();
            if (server.isPresent()) {
                server.get().onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "PostgreSQL did not stop in time; it recovers at the next start", e);
        }
        postgres = null;
    }

    private synchronized void startServer() {
        PostmasterFile.in(data.postgres()).ifPresent(PostmasterFile::clearLeftover);
        try (StartWatch watch = StartWatch.begin(data.postgres(), () -> closing)) {
            Path binaries = binaries();
            System.setProperty("ot.epg.working-dir", binaries.toString());
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data.postgres())
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(START)
                    .setConnectConfig("password", superuserPassword);
            new PostgresConfiguration(data).applyTo(builder);
            postgres = builder.start();
            watch.requireSuccess();
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            throw new Refusal("PostgreSQL did not start; " + log() + " says why.", e);
        }
        process().ifPresent(server -> server.onExit().thenRun(this::startAgain));
    }

    private synchronized void startAgain() {
        if (closing) {
            return;
        }
        try {
            requireCalm();
            LOG.log(Level.WARNING, "PostgreSQL ended unexpectedly and is started again");
            if (postgres != null) {
                postgres.close();
            }
            startServer();
            trouble.recovered();
        } catch (IOException | Refusal e) {
            if (!closing) {
                trouble.lost(new Refusal(
                        "PostgreSQL ended unexpectedly and could not be started again, so Rapport stops; " + log()
                                + " says why.",
                        e));
            }
        }
    }

    /** A server that ends again and again has a reason that starting it does not remove. */
    private void requireCalm() {
        long now = System.nanoTime();
        restarts.removeIf(at -> now - at > CALM.toNanos());
        if (restarts.size() == MOST_RESTARTS) {
            throw new Refusal("PostgreSQL was started again " + MOST_RESTARTS + " times within " + CALM.toMinutes()
                    + " minutes.");
        }
        restarts.add(now);
    }

    private Path log() {
        return data.logs().resolve("postgres.log");
    }

    /** A first start that was killed leaves a cluster without anybody's data; it is kept, but out of the way. */
    private void setAsideUnfinished() {
        Path postgres = data.postgres();
        if (data.layout().firstStartFinished() || !Files.exists(postgres)) {
            return;
        }
        PostmasterFile.in(postgres).ifPresent(PostmasterFile::clearLeftover);
        try {
            Path aside = Files.createTempDirectory(data.root(), "postgres.unfinished.");
            Files.move(postgres, aside.resolve("postgres"));
        } catch (IOException e) {
            throw new Refusal("The unfinished database " + postgres + " cannot be moved aside: move it yourself.", e);
        }
    }

    /** The port of the last start where it is still free, so that an operator's tools keep working. */
    private static int choosePort(Path remembered) {
        try {
            if (Files.exists(remembered)) {
                int last = Integer.parseInt(
                        Files.readString(remembered, StandardCharsets.US_ASCII).strip());
                if (Ports.isFree(last)) {
                    return last;
                }
            }
            int fresh = Ports.free();
            OwnerOnly.write(remembered, fresh + "\n");
            return fresh;
        } catch (IOException | NumberFormatException unreadable) {
            throw new Refusal(remembered + " is not a port number: delete that file.", unreadable);
        }
    }

    private Path binaries() throws IOException {
        String cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .orElse(System.getProperty("user.home", "") + "/.cache");
        Path shared = Path.of(cache).resolve("rapport");
        Path directory =
                shared.isAbsolute() && usable(shared) ? shared : data.root().resolve("cache");
        OwnerOnly.directory(directory);
        return directory.resolve("postgresql");
    }

    private static boolean usable(Path directory) {
        try {
            OwnerOnly.directory(directory);
            return Files.isWritable(directory);
        } catch (IOException notOurs) {
            return false;
        }
    }
}
