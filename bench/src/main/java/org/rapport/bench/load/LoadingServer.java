package org.rapport.bench.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.rapport.bench.Destination;

/**
 * PostgreSQL of a data directory while it is filled or measured apart from the product: as durable as the product starts it,
 * with more memory for sorting, and without the log for standbys, which nobody reads yet.
 */
public final class LoadingServer implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private LoadingServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts it at the directory's own port. */
    public static LoadingServer start(Path data) {
        String cache = System.getProperty("user.home", "") + "/.cache/rapport/postgresql";
        System.setProperty("ot.epg.working-dir", cache);
        try {
            return new LoadingServer(EmbeddedPostgres.builder()
                    .setDataDirectory(data.resolve("postgres"))
                    .setOverrideWorkingDirectory(Path.of(cache).toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(true)
                    .setPort(Integer.parseInt(Destination.text(data.resolve("postgres.port"))))
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setConnectConfig("password", Destination.text(data.resolve("secrets/database.postgres.password")))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("wal_level", "minimal")
                    .setServerConfig("max_wal_senders", "0")
                    .setServerConfig("max_wal_size", "16GB")
                    .setServerConfig("checkpoint_timeout", "30min")
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("maintenance_work_mem", "1500MB")
                    .setServerConfig("max_parallel_maintenance_workers", "1")
                    .setServerConfig("max_connections", "100")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            data.resolve("logs/postgres.log").toFile()))
                    .start());
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start; " + data + "/logs/postgres.log says why", e);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
